namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>A piece of JSONata, with how tightly its outermost operator binds: what binds less tightly than its surroundings is put in parentheses.</summary>
internal readonly record struct Jsonata(string Text, Binding Binding = Binding.Primary)
{
    /// <summary>The exception that C# throws where this gives nothing, with what is missing; null where it always gives a value.</summary>
    internal string? Nothing { get; init; }

    /// <summary>It can fail for some items, and C# looks at the items only as far as it has to.</summary>
    internal bool CanFailLate { get; init; }

    internal static Jsonata Input { get; } = new("$states.input");

    internal static Jsonata Result { get; } = new("$states.result");

    internal static Jsonata Error { get; } = new("$states.errorOutput");

    internal static Jsonata Null { get; } = new("null");

    internal Jsonata Member(string name) => new($"{At(Binding.Primary)}.{JsonataText.Name(name)}") { Nothing = Nothing, CanFailLate = CanFailLate };

    /// <summary>JSONata finds no member in an item of an array constructor, unless both are in parentheses.</summary>
    internal Jsonata Index(Jsonata index) =>
        new($"{At(Binding.Primary)}[{index.Text}]", Text.StartsWith('[') ? Binding.Multiplicative : Binding.Primary) { Nothing = Nothing, CanFailLate = CanFailLate };

    internal Jsonata Index(int index) => Index(new Jsonata(JsonataText.Number(index)));

    internal static Jsonata Call(string function, params ReadOnlySpan<Jsonata> arguments) =>
        new($"${function}({Join(arguments)})");

    internal static Jsonata Array(params ReadOnlySpan<Jsonata> items) => new($"[{Join(items)}]") { CanFailLate = IsAnyLate(items) };

    internal static Jsonata Operator(Jsonata left, string symbol, Jsonata right, Binding binding) =>
        new($"{left.At(binding)} {symbol} {right.At(binding + 1)}", binding);

    internal static Jsonata Conditional(Jsonata test, Jsonata then, Jsonata otherwise) =>
        new($"{test.At(Binding.Or)} ? {then.At(Binding.Or)} : {otherwise.At(Binding.Or)}", Binding.Conditional);

    internal Jsonata Not() => Call("not", this);

    /// <summary>True for a value, false for null and for a field that is not there.</summary>
    internal Jsonata IsNotNull() => Operator(this, "!=", Null, Binding.Comparison);

    /// <summary>The text, in parentheses where it binds less tightly than asked for.</summary>
    internal string At(Binding binding) => Binding < binding ? $"({Text})" : Text;

    private static bool IsAnyLate(ReadOnlySpan<Jsonata> items)
    {
        foreach (var item in items)
        {
            if (item.CanFailLate)
            {
                return true;
            }
        }

        return false;
    }

    private static string Join(ReadOnlySpan<Jsonata> items)
    {
        var texts = new string[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            texts[i] = items[i].Text;
        }

        return string.Join(", ", texts);
    }
}
