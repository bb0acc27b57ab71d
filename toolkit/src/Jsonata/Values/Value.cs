using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>A value during evaluation: two words, no allocation for numbers; <c>default</c> is "nothing" (undefined).</summary>
internal readonly struct Value
{
    public static readonly Value Null = new(Marker.Null);
    public static readonly Value True = new(Marker.True);
    public static readonly Value False = new(Marker.False);

    private readonly object? _reference;
    private readonly double _number;

    private Value(object reference, double number = 0)
    {
        _reference = reference;
        _number = number;
    }

    public static Value Undefined => default;

    public bool IsUndefined => _reference is null;

    public bool IsNull => ReferenceEquals(_reference, Marker.Null);

    public bool IsTrue => ReferenceEquals(_reference, Marker.True);

    public bool IsNumber => _reference is NumberTag;

    public bool IsBoolean => ReferenceEquals(_reference, Marker.True) || ReferenceEquals(_reference, Marker.False);

    /// <summary>The number; meaningless unless <see cref="IsNumber"/>.</summary>
    public double Number => _number;

    public NumberTag? NumberTag => _reference as NumberTag;

    public string? AsString => _reference as string;

    public ArrayValue? AsArray => _reference as ArrayValue;

    public ObjectValue? AsObject => _reference as ObjectValue;

    public FunctionValue? AsFunction => _reference as FunctionValue;

    public ValueKind Kind => _reference switch
    {
        null => ValueKind.Undefined,
        Values.NumberTag => ValueKind.Number,
        string => ValueKind.String,
        ArrayValue => ValueKind.Array,
        ObjectValue => ValueKind.Object,
        FunctionValue => ValueKind.Function,
        Marker marker => ReferenceEquals(marker, Marker.Null) ? ValueKind.Null : ValueKind.Boolean,
        _ => ValueKind.Internal,
    };

    public static Value Of(double number) => new(Values.NumberTag.Computed, number);

    public static Value Of(bool truth) => truth ? True : False;

    public static Value Of(string text) => new(text);

    public static Value Of(ArrayValue array) => new(array);

    public static Value Of(ObjectValue value) => new(value);

    public static Value Of(FunctionValue function) => new(function);

    public static Value OfInternal(object reference) => new(reference);

    public static Value OfNullable(string? text) => text is null ? Undefined : new(text);

    public static Value From(in JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => new(new ObjectValue(element)),
        JsonValueKind.Array => new(new ArrayValue(element)),
        JsonValueKind.String => new(InputText.Of(element)),
        JsonValueKind.Number => FromNumber(element),
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Null => Null,
        _ => Undefined,
    };

    public T? AsInternal<T>() where T : class => _reference as T;

    /// <summary>The object behind it; none for nothing.</summary>
    public object? Reference => _reference;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Value FromNumber(in JsonElement element)
    {
        var raw = System.Runtime.InteropServices.JsonMarshal.GetRawUtf8Value(element);
        if (raw.Length <= 15)
        {
            long number = 0;
            foreach (var digit in raw)
            {
                if (digit is < (byte)'0' or > (byte)'9')
                {
                    return new(new NumberTag(element), element.GetDouble());
                }

                number = (number * 10) + (digit - '0');
            }

            return Of(number);
        }

        return new(new NumberTag(element), element.GetDouble());
    }
}
