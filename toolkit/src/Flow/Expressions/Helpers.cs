namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>
/// Functions that guard an expression: JSONata goes on without a value where C# throws, and computes in doubles where C# wraps. An expression that
/// uses one of them defines it first.
/// </summary>
internal static class Helpers
{
    internal static IReadOnlyList<(string Name, string Definition)> All { get; } =
    [
        ("found", "function($v, $otherwise) { $exists($v) ? $v : $error($otherwise) }"),
        ("notNull", "function($v, $otherwise) { $exists($v) and $v != null ? $v : $error($otherwise) }"),
        ("at", "function($items, $i) { $i < 0 ? $error('ArgumentOutOfRangeException: an index is below 0') : $items[$i] }"),
        ("finite", "function($n) { $n >= -1.7976931348623157e308 and $n <= 1.7976931348623157e308 ? $n : $error('OverflowException: a double is too large for JSON') }"),
        ("checked", "function($n) { $n >= -2147483648 and $n <= 2147483647 ? $n : $error('OverflowException: a number is too large for int') }"),
        ("int", "function($n) { $n - 4294967296 * $floor(($n + 2147483648) / 4294967296) }"),
        ("times", "function($a, $b) { ($high := $floor($b / 65536); $int($int($a * $high) * 65536 + $a * ($b - $high * 65536))) }"),
        ("sumInt", "function($items) { $reduce($items, function($sum, $n) { $checked($sum + $n) }, 0) }"),
        ("fraction", @"function($t) { $number($substring($replace($t, /^[^.]*\.?(\d*).*$/, '$1') & '0000000', 3, 4)) }"),
        ("since", "function($a, $b) { ($toMillis($a) - $toMillis($b)) * 10000 + $fraction($a) - $fraction($b) }"),
    ];

    internal static bool IsName(string name) => All.Any(helper => helper.Name == name);

    /// <summary>The expression with the definitions of the helpers that it uses.</summary>
    internal static string Defined(string expression)
    {
        var definitions = new List<string>();
        var text = expression;
        foreach (var (name, definition) in All.Reverse())
        {
            if (text.Contains($"${name}(", StringComparison.Ordinal))
            {
                text = definition + text;
                definitions.Insert(0, $"${name} := {definition}; ");
            }
        }

        return definitions.Count == 0 ? expression : $"({string.Concat(definitions)}{expression})";
    }
}
