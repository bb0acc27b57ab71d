using AsteroidWorkflows.Jsonata.Running;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Parsing;

/// <summary>The types that a function takes: checks its arguments, fills in the context, makes arrays of single values.</summary>
internal sealed class Signature(string text, Parameter[] parameters)
{
    public string Text => text;

    public int Count => parameters.Length;

    /// <summary>The arguments as the function wants them, at least one for each parameter.</summary>
    public Value[] Apply(Value[] arguments, Value context, string? name, Run run)
    {
        if (MatchesOneToOne(arguments))
        {
            return arguments.Length == parameters.Length ? ToArrays(arguments, name, run) : ToArrays(Widen(arguments), name, run);
        }

        Span<int> counts = parameters.Length <= 16 ? stackalloc int[parameters.Length] : new int[parameters.Length];
        if (!Match(arguments, 0, counts, 0))
        {
            throw Error.At("T0410", -1, name, index: CountMatching(arguments) + 1);
        }

        var result = new List<Value>(Math.Max(parameters.Length, arguments.Length));
        var next = 0;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (counts[i] == 0)
            {
                if (!parameter.TakesContext)
                {
                    result.Add(next < arguments.Length ? arguments[next] : default);
                    next++;
                }
                else if ((parameter.Types & ValueTypesOf.TypeOf(context)) != 0)
                {
                    result.Add(context);
                }
                else
                {
                    throw Error.At("T0411", -1, name, index: next + 1);
                }
            }

            for (var j = 0; j < counts[i]; j++)
            {
                var argument = next < arguments.Length ? arguments[next] : default;
                result.Add(parameter.IsArray ? ToArray(parameter, argument, next, name, run) : argument);
                next++;
            }
        }

        return [.. result];
    }

    /// <summary>The usual case: each argument belongs to its own parameter, and those left out may be.</summary>
    private bool MatchesOneToOne(Value[] arguments)
    {
        if (arguments.Length > parameters.Length)
        {
            return false;
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            var fits = i < arguments.Length
                ? (parameter.Types & ValueTypesOf.TypeOf(arguments[i])) != 0
                : parameter.IsOptional && !parameter.TakesContext;
            if (!fits || parameter.IsRepeated)
            {
                return false;
            }
        }

        return true;
    }

    private Value[] Widen(Value[] arguments)
    {
        Array.Resize(ref arguments, parameters.Length);
        return arguments;
    }

    private Value[] ToArrays(Value[] arguments, string? name, Run run)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            if (parameters[i].IsArray)
            {
                arguments[i] = ToArray(parameters[i], arguments[i], i, name, run);
            }
        }

        return arguments;
    }

    private static Value ToArray(Parameter parameter, Value argument, int index, string? name, Run run)
    {
        if (argument.IsUndefined)
        {
            return argument;
        }

        if (parameter.ItemType is { } letter)
        {
            run.Steps((argument.AsArray?.Count ?? 0) >> 2);
            var expected = LetterOf(argument.AsArray is { Count: > 0 } filled ? filled[0] : argument);
            var fits = argument.AsArray is not { } array || array.Count == 0
                ? expected == letter || argument.AsArray is not null
                : expected == letter && AllHaveLetter(array, letter);
            if (!fits)
            {
                throw Error.At("T0412", -1, name, other: NameOf(letter), index: index + 1);
            }
        }

        return argument.AsArray is not null ? argument : Value.Of(ArrayValue.Of(argument));
    }

    private static bool AllHaveLetter(ArrayValue array, char letter)
    {
        foreach (var item in array.Items)
        {
            if (LetterOf(item) != letter)
            {
                return false;
            }
        }

        return true;
    }

    private static char LetterOf(Value value) => value.Kind switch
    {
        ValueKind.String => 's',
        ValueKind.Number => 'n',
        ValueKind.Boolean => 'b',
        ValueKind.Null => 'l',
        ValueKind.Array => 'a',
        ValueKind.Object => 'o',
        ValueKind.Function => 'f',
        _ => 'm',
    };

    private static string NameOf(char letter) => letter switch
    {
        's' => "strings",
        'n' => "numbers",
        'b' => "booleans",
        'a' => "arrays",
        'o' => "objects",
        'f' => "functions",
        _ => "values",
    };

    /// <summary>Deals the arguments out to the parameters, as many to each as possible while the rest still fits.</summary>
    private bool Match(ReadOnlySpan<Value> arguments, int parameterIndex, Span<int> counts, int next)
    {
        if (parameterIndex == parameters.Length)
        {
            return next == arguments.Length;
        }

        var parameter = parameters[parameterIndex];
        var most = parameter.IsRepeated ? arguments.Length - next : Math.Min(1, arguments.Length - next);
        var fitting = 0;
        while (fitting < most && (parameter.Types & ValueTypesOf.TypeOf(arguments[next + fitting])) != 0)
        {
            fitting++;
        }

        for (var taken = fitting; taken >= (parameter.IsOptional ? 0 : 1); taken--)
        {
            counts[parameterIndex] = taken;
            if (Match(arguments, parameterIndex + 1, counts, next + taken))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many arguments fit before the first that does not.</summary>
    private int CountMatching(ReadOnlySpan<Value> arguments)
    {
        var next = 0;
        foreach (var parameter in parameters)
        {
            if (next < arguments.Length && (parameter.Types & ValueTypesOf.TypeOf(arguments[next])) != 0)
            {
                next++;
            }
            else if (!parameter.IsOptional)
            {
                break;
            }
        }

        return next;
    }
}
