using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>An object in order of insertion. An object of the input answers look-ups from its element and is only read whole when its keys are asked for.</summary>
internal sealed class ObjectValue
{
    /// <summary>Up to here a walk over the names beats a hash.</summary>
    private const int WalkLimit = 8;

    /// <summary>So many look-ups into an unread object make reading it worthwhile if it is large.</summary>
    private const int LookupsBeforeReading = 3;

    private readonly JsonElement _source;
    private bool _isRead;
    private int _lookups;
    private string[] _names = [];
    private Value[] _values = [];
    private int _count;
    private Dictionary<string, int>? _places;
    private bool _isChanged;

    public ObjectValue(int capacity = 0)
    {
        _isRead = true;
        if (capacity > 0)
        {
            _names = new string[capacity];
            _values = new Value[capacity];
        }
    }

    public ObjectValue(in JsonElement source)
    {
        _source = source;
    }

    /// <summary>Is it an object of the input, just as it came?</summary>
    public bool IsUntouched => !_isChanged && _source.ValueKind == JsonValueKind.Object;

    /// <summary>The element of the input that an untouched object is.</summary>
    public JsonElement Source => _source;

    public int Count
    {
        get
        {
            Read();
            return _count;
        }
    }

    public ReadOnlySpan<string> Names
    {
        get
        {
            Read();
            return _names.AsSpan(0, _count);
        }
    }

    public ReadOnlySpan<Value> Values
    {
        get
        {
            Read();
            return _values.AsSpan(0, _count);
        }
    }

    /// <summary>A variable that is given member by member.</summary>
    public static ObjectValue Of(string variable, IReadOnlyList<string> members, IJsonataVariables variables)
    {
        var result = new ObjectValue(members.Count);
        foreach (var member in members)
        {
            if (Value.From(variables.Member(variable, member)) is { IsUndefined: false } value)
            {
                result.Append(member, value);
            }
        }

        return result;
    }

    public Value Get(PropertyName name)
    {
        if (!_isRead)
        {
            if (_lookups < LookupsBeforeReading)
            {
                _lookups++;
                if (TryLookup(name, out var found))
                {
                    return found;
                }
            }

            Read();
        }

        return Get(name.Text);
    }

    public Value Get(string name)
    {
        Read();
        var place = IndexOf(name);
        return place < 0 ? default : _values[place];
    }

    public void Set(string name, Value value)
    {
        Read();
        _isChanged = true;
        var place = IndexOf(name);
        if (place >= 0)
        {
            _values[place] = value;
        }
        else
        {
            Append(name, value);
        }
    }

    public void Remove(string name)
    {
        Read();
        var place = IndexOf(name);
        if (place < 0)
        {
            return;
        }

        _isChanged = true;
        _count--;
        Array.Copy(_names, place + 1, _names, place, _count - place);
        Array.Copy(_values, place + 1, _values, place, _count - place);
        _values[_count] = default;
        _places = null;
    }

    /// <returns>False where a name holds half a surrogate pair, which look-ups by UTF-8 do not survive.</returns>
    private bool TryLookup(PropertyName name, out Value found)
    {
        try
        {
            found = _source.TryGetProperty(name.Utf8, out var element) ? Value.From(element) : default;
            return true;
        }
        catch (InvalidOperationException)
        {
            found = default;
            return false;
        }
    }

    private int IndexOf(string name)
    {
        if (_count <= WalkLimit)
        {
            for (var i = 0; i < _count; i++)
            {
                if (string.Equals(_names[i], name))
                {
                    return i;
                }
            }

            return -1;
        }

        if (_places is null)
        {
            _places = new Dictionary<string, int>(_count, StringComparer.Ordinal);
            for (var i = 0; i < _count; i++)
            {
                _places[_names[i]] = i;
            }
        }

        return _places.TryGetValue(name, out var place) ? place : -1;
    }

    private void Append(string name, Value value)
    {
        if (_count == _names.Length)
        {
            var capacity = Math.Max(4, _count * 2);
            Array.Resize(ref _names, capacity);
            Array.Resize(ref _values, capacity);
        }

        _places?.Add(name, _count);
        _names[_count] = name;
        _values[_count] = value;
        _count++;
    }

    private void Read()
    {
        if (_isRead)
        {
            return;
        }

        _isRead = true;
        var count = _source.GetPropertyCount();
        _names = new string[count];
        _values = new Value[count];
        foreach (var property in _source.EnumerateObject())
        {
            var name = PropertyNames.Of(property);
            var place = IndexOf(name);
            if (place >= 0)
            {
                _values[place] = Value.From(property.Value);
            }
            else
            {
                Append(name, Value.From(property.Value));
            }
        }
    }
}
