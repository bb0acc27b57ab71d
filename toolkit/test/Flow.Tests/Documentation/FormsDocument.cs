using System.Text;
using System.Text.RegularExpressions;
using AsteroidWorkflows.Flow.Expressions;
using AsteroidWorkflows.Flow.Expressions.Forms;

namespace AsteroidWorkflows.Flow.Tests.Documentation;

/// <summary>The tables of docs/steps.md that are made from the table of forms.</summary>
internal static partial class FormsDocument
{
    internal static string With(string document, Func<Form, string> jsonataOf)
    {
        var forms = new StringBuilder();
        foreach (var topic in FormTable.All.GroupBy(form => form.Topic))
        {
            forms.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n**{topic.Key}**\n\n| C# | JSONata |\n|---|---|\n");
            foreach (var form in topic)
            {
                forms.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{Cell(form.Sample)}` | `{Cell(WithoutHelpers(jsonataOf(form)))}` |\n");
            }
        }

        forms.Append("\nAn expression that needs a guard defines it first:\n\n| guard | is |\n|---|---|\n");
        foreach (var (name, definition) in Helpers.All)
        {
            forms.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `${name}` | `{definition}` |\n");
        }

        var refusals = new StringBuilder("\n| id | what | why | instead |\n|---|---|---|---|\n");
        foreach (var refusal in RefusalTable.All)
        {
            refusals.Append(System.Globalization.CultureInfo.InvariantCulture, $"| <a id=\"{refusal.Id.ToLowerInvariant()}\"></a>{refusal.Id} | `{Cell(refusal.Key)}` | {Cell(refusal.Why)} | {Cell(refusal.WayOut)} |\n");
        }

        return Refusals().Replace(Forms().Replace(document, _ => $"<!-- forms -->\n{forms}<!-- /forms -->"), _ => $"<!-- refusals -->\n{refusals}<!-- /refusals -->");
    }

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string WithoutHelpers(string expression)
    {
        var helper = Helpers.All.Where(helper => expression.Contains($"${helper.Name} := {helper.Definition}; ", StringComparison.Ordinal)).ToList();
        return helper.Count == 0 ? expression : helper.Aggregate(expression, (text, next) => text.Replace($"${next.Name} := {next.Definition}; ", "", StringComparison.Ordinal))[1..^1];
    }

    [GeneratedRegex("<!-- forms -->.*<!-- /forms -->", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<!-- refusals -->.*<!-- /refusals -->", RegexOptions.Singleline)]
    private static partial Regex Refusals();
}
