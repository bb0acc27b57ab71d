using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>The variables of one block, lambda call or path step; what it lacks is looked up in the frame around it.</summary>
internal sealed class Frame
{
    private readonly Frame? _outer;
    private string[] _names;
    private Value[] _values;
    private int _count;
    private bool _sharesArrays;

    public Frame(Run run)
    {
        Run = run;
        _names = [];
        _values = [];
    }

    public Frame(Frame outer)
    {
        Run = outer.Run;
        _outer = outer;
        _names = [];
        _values = [];
    }

    /// <summary>A frame over arrays that others may hold too; they are copied before the first change.</summary>
    public Frame(Frame outer, string[] names, Value[] values, int count)
    {
        Run = outer.Run;
        _outer = outer;
        _names = names;
        _values = values;
        _count = count;
        _sharesArrays = true;
    }

    public Run Run { get; }

    public bool TryLookup(string name, out Value value)
    {
        var frame = this;
        do
        {
            for (var i = 0; i < frame._count; i++)
            {
                if (string.Equals(frame._names[i], name))
                {
                    value = frame._values[i];
                    return true;
                }
            }

            frame = frame._outer;
        }
        while (frame is not null);

        return Run.TryGetVariable(name, out value);
    }

    public void Bind(string name, Value value)
    {
        if (_sharesArrays || _count == _names.Length)
        {
            var capacity = Math.Max(2, _count * 2);
            Array.Resize(ref _names, capacity);
            Array.Resize(ref _values, capacity);
            _sharesArrays = false;
        }

        var place = Array.IndexOf(_names, name, 0, _count);
        if (place < 0)
        {
            place = _count++;
            _names[place] = name;
        }

        _values[place] = value;
    }
}
