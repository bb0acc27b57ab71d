namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>Reads a signature such as <c>&lt;s-(nf)?a&lt;n&gt;:s&gt;</c>. What is behind the colon says nothing about the arguments and is skipped.</summary>
internal static class SignatureReader
{
    public static Signature Read(string text, int position = -1)
    {
        var parameters = new List<Parameter>();
        for (var i = 1; i < text.Length && text[i] != ':'; i++)
        {
            var last = parameters.Count > 0 ? parameters[^1] : null;
            switch (text[i])
            {
                case '-' when last is not null:
                    last.TakesContext = true;
                    last.IsOptional = true;
                    break;
                case '?' when last is not null:
                    last.IsOptional = true;
                    break;
                case '+' when last is not null:
                    last.IsRepeated = true;
                    break;
                case '(':
                    var end = text.IndexOf(')', i);
                    var choice = end < 0 ? text[(i + 1)..] : text[(i + 1)..end];
                    parameters.Add(ReadChoice(choice, position));
                    i += choice.Length + 1;
                    break;
                case '<':
                    var close = FindClose(text, i);
                    if (last is null || !(last.IsArray || last.Types == ValueTypes.Function))
                    {
                        throw Error.At("S0401", position, value: text);
                    }

                    last.ItemType = last.IsArray && close > i + 1 ? text[i + 1] : null;
                    i = close;
                    break;
                default:
                    if (ReadType(text[i]) is { } parameter)
                    {
                        parameters.Add(parameter);
                    }

                    break;
            }
        }

        return new Signature(text, [.. parameters]);
    }

    private static Parameter ReadChoice(string choice, int position)
    {
        if (choice.Contains('<', StringComparison.Ordinal))
        {
            throw Error.At("S0402", position, value: choice);
        }

        var types = ValueTypes.Missing;
        foreach (var letter in choice)
        {
            types |= TypeFor(letter);
        }

        return new Parameter { Types = types };
    }

    private static Parameter? ReadType(char letter) => letter switch
    {
        'a' => new Parameter { Types = ValueTypes.Any, IsArray = true },
        'f' => new Parameter { Types = ValueTypes.Function },
        _ => TypeFor(letter) is var types && types == ValueTypes.None ? null : new Parameter { Types = types | ValueTypes.Missing },
    };

    private static ValueTypes TypeFor(char letter) => letter switch
    {
        's' => ValueTypes.String,
        'n' => ValueTypes.Number,
        'b' => ValueTypes.Boolean,
        'l' => ValueTypes.Null,
        'a' => ValueTypes.Array,
        'o' => ValueTypes.Object,
        'f' => ValueTypes.Function,
        'j' => ValueTypes.Json,
        'x' => ValueTypes.Any,
        _ => ValueTypes.None,
    };

    private static int FindClose(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] == '<' ? 1 : text[i] == '>' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return text.Length - 1;
    }
}
