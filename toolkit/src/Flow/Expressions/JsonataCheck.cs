namespace AsteroidWorkflows.Flow.Expressions;

/// <summary>Finds in a text of JSONata what would tear the expression around it apart. Flow knows no parser of JSONata; a workflow's options may bring one.</summary>
internal static class JsonataCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    internal static string? Problem(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return "is empty";
        }

        if (text.Contains("{%", StringComparison.Ordinal) || text.Contains("%}", StringComparison.Ordinal) || text.Contains("${", StringComparison.Ordinal))
        {
            return "holds '{%', '%}' or '${', which mean something to the definition around it";
        }

        var open = new Stack<char>();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\'' or '`')
            {
                i = EndOfQuote(text, i);
                if (i < 0)
                {
                    return $"has a {c} that nothing closes";
                }
            }
            else if (c == '/' && i + 1 < text.Length && text[i + 1] == '*')
            {
                i = text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                if (i == 0)
                {
                    return "has a comment that nothing closes";
                }
            }
            else if (c is '(' or '[' or '{')
            {
                open.Push(c);
            }
            else if (c is ')' or ']' or '}' && (!open.TryPop(out var opened) || (opened, c) is not (('(', ')') or ('[', ']') or ('{', '}'))))
            {
                return $"has a {c} that nothing opens";
            }
        }

        return open.TryPeek(out var left) ? $"has a {left} that nothing closes" : null;
    }

    private static int EndOfQuote(string text, int start)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && text[start] != '`')
            {
                i++;
            }
            else if (text[i] == text[start])
            {
                return i;
            }
        }

        return -1;
    }
}
