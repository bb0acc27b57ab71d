using System.Text;

namespace AsteroidWorkflows.Jsonata.Formatting;

/// <summary>Where a picture puts separators between digits, counted from the decimal point.</summary>
internal sealed class Grouping
{
    private readonly List<(int Position, string Separator)> _separators;
    private readonly int _interval;

    public Grouping(List<(int Position, string Separator)> separators)
    {
        _separators = separators;
        _interval = IntervalOf(separators);
    }

    public IEnumerable<string> Separators => _separators.Select(separator => separator.Separator).Distinct();

    /// <summary>The separator where they are regular, so that it repeats beyond the picture.</summary>
    public string? RegularSeparator => _interval > 0 ? _separators[0].Separator : null;

    public string Apply(string digits)
    {
        if (_separators.Count == 0)
        {
            return digits;
        }

        var elements = digits.EnumerateRunes().ToArray();
        var result = new StringBuilder();
        for (var i = 0; i < elements.Length; i++)
        {
            var position = elements.Length - i;
            if (i > 0 && SeparatorAt(position) is { } separator)
            {
                result.Append(separator);
            }

            result.Append(elements[i].ToString());
        }

        foreach (var (position, separator) in _separators)
        {
            result.Append(position == 0 ? separator : "");
        }

        return result.ToString();
    }

    private string? SeparatorAt(int position)
    {
        if (_interval > 0)
        {
            return position % _interval == 0 ? _separators[0].Separator : null;
        }

        return _separators.Find(separator => separator.Position == position).Separator;
    }

    /// <summary>The distance at which all separators stand, if they are all alike and none is left out; else 0.</summary>
    private static int IntervalOf(List<(int Position, string Separator)> separators)
    {
        if (separators.Count == 0 || separators.Exists(separator => separator.Separator != separators[0].Separator))
        {
            return 0;
        }

        var interval = separators.Aggregate(0, (divisor, separator) => GreatestCommonDivisor(divisor, separator.Position));
        for (var i = 1; i <= separators.Count; i++)
        {
            if (!separators.Exists(separator => separator.Position == i * interval))
            {
                return 0;
            }
        }

        return interval;
    }

    private static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
