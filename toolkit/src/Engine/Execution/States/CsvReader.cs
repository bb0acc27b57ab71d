using System.Text;

namespace AsteroidWorkflows.Engine.Execution.States;

/// <summary>Reads comma-separated values (RFC 4180). Empty lines are left out, blank ones are not.</summary>
internal static class CsvReader
{
    public static IEnumerable<string[]> Read(string text, char delimiter)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        var lineHasContent = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\')
            {
                // It escapes itself, a quote and the delimiter; before anything else it is dropped.
                lineHasContent = true;
                if (i + 1 < text.Length && (text[i + 1] is '\\' or '"' || text[i + 1] == delimiter))
                {
                    field.Append(text[++i]);
                }
            }
            else if (quoted)
            {
                if (c != '"')
                {
                    field.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    field.Append(text[++i]);
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = lineHasContent = true;
            }
            else if (c == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                field.Append(text[i++]);
            }
            else if (c == delimiter)
            {
                row.Add(field.ToString());
                field.Clear();
                lineHasContent = true;
            }
            else if (c == '\n')
            {
                if (lineHasContent)
                {
                    row.Add(field.ToString());
                    yield return [.. row];
                }

                row.Clear();
                field.Clear();
                lineHasContent = false;
            }
            else if (c != '\r')
            {
                field.Append(c);
                lineHasContent = true;
            }
        }

        if (lineHasContent)
        {
            row.Add(field.ToString());
            yield return [.. row];
        }
    }
}
