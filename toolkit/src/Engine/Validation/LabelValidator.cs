using System.Globalization;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Checks the label of a distributed Map, which becomes part of ARNs.</summary>
internal static class LabelValidator
{
    private const int LongestLabel = 40;
    private const string InvalidCharacters = " <>{}[]?*\"#%\\^|~`$&,;:/";

    public static void Validate(Node label, ValidationContext context, ProblemList problems)
    {
        if (!label.IsPresent || !problems.IsText(label))
        {
            return;
        }

        if (Problem(label.Text) is { } problem)
        {
            problems.Add(ProblemCodes.Label, problem, label.Location);
        }
        else if (!context.Labels.Add(label.Text))
        {
            problems.Add(ProblemCodes.DuplicateLabel, $"Duplicate Label name: {label.Text}", label.Location);
        }
    }

    private static string? Problem(string label)
    {
        if (label.Length == 0)
        {
            return "Label cannot be empty";
        }

        return label.Length > LongestLabel
            ? $"Label cannot exceed {LongestLabel} characters"
            : label.Where(static c => char.IsControl(c) || InvalidCharacters.Contains(c, StringComparison.Ordinal))
                .Select(static c => $"Label contains invalid character: '{Visible(c)}'")
                .FirstOrDefault();
    }

    private static string Visible(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\\' => "\\\\",
        _ when char.IsControl(c) => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
        _ => c.ToString(),
    };
}
