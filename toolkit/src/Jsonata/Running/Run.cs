using System.Runtime.CompilerServices;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>One evaluation: its bounds, its clock, the variables it was given.</summary>
internal sealed class Run(JsonataOptions options, JsonataDialect dialect, IJsonataVariables? variables, Value input)
{
    private const int MostNestedValues = 1_000;
    private const int StandardDepth = 5_000;
    private const int StepFunctionsDepth = 100;
    private const long StandardSteps = 100_000_000;
    private const long StepFunctionsSteps = 5_000_000;

    private readonly List<(string Name, bool IsGiven, Value Value)> _asked = [];
    private readonly int _maxDepth = options.MaxDepth ?? (dialect == JsonataDialect.StepFunctions ? StepFunctionsDepth : StandardDepth);
    private readonly long _maxSteps = options.MaxSteps ?? (dialect == JsonataDialect.StepFunctions ? StepFunctionsSteps : StandardSteps);
    private int _depth;
    private int _valueDepth;
    private long _steps;
    private DateTimeOffset? _now;
    private Memory? _memory;

    public JsonataOptions Options => options;

    public JsonataDialect Dialect => dialect;

    /// <summary>What <c>$$</c> stands for.</summary>
    public Value Input => input;

    /// <summary>The one moment that the whole evaluation sees.</summary>
    public DateTimeOffset Now => _now ??= options.TimeProvider.GetUtcNow();

    public bool TryGetVariable(string name, out Value value)
    {
        if (variables is null)
        {
            value = default;
            return false;
        }

        foreach (var (known, isGiven, knownValue) in _asked)
        {
            if (string.Equals(known, name))
            {
                value = knownValue;
                return isGiven;
            }
        }

        var found = true;
        if (variables.MembersOf(name) is { } members)
        {
            value = Value.Of(ObjectValue.Of(name, members, variables));
        }
        else
        {
            found = variables.TryGetValue(name, out var element);
            value = found ? Value.From(element) : default;
        }

        _asked.Add((name, found, value));
        return found;
    }

    /// <summary>What the evaluation holds.</summary>
    public Memory Memory => _memory ??= new Memory(options, dialect);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > _maxDepth || ((_depth & 7) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw Error.TooDeep();
        }
    }

    /// <summary>For what is evaluated without being entered: it nests one level deeper all the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Touch()
    {
        if (_depth >= _maxDepth)
        {
            throw Error.TooDeep();
        }
    }

    /// <summary>Refuses a value that is nested too deeply to be walked through.</summary>
    public static void CheckNesting(int depth)
    {
        if (depth > MostNestedValues)
        {
            throw Error.TooDeep();
        }
    }

    /// <summary>For a walk into a value within a value.</summary>
    public void EnterValue() => CheckNesting(++_valueDepth);

    public void LeaveValue() => _valueDepth--;

    /// <summary>For recursion that is not through nested expressions.</summary>
    public static void CheckStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error.TooDeep();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>For arguments that are evaluated after the expressions around their call have been left, as a tail call's are.</summary>
    public void Rise(int levels) => _depth -= levels;

    /// <summary>Counts a step of work.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if (++_steps > _maxSteps)
        {
            throw Error.TooLong();
        }
    }

    /// <summary>Counts work that is done at one go, such as an array of that many items.</summary>
    public void Steps(long count)
    {
        _steps += count;
        if (_steps > _maxSteps)
        {
            throw Error.TooLong();
        }
    }

    /// <summary>How many values are held; what is held later is given up by <see cref="Release"/>.</summary>
    public int HeldMark => _memory?.Mark ?? 0;

    /// <summary>Holds a value while it is bound or gone through; small ones are not worth counting.</summary>
    public void Hold(Value value)
    {
        if (Memory.IsHeavy(value))
        {
            Memory.Hold(value);
        }
    }

    /// <summary>Gives up what was held since the mark was taken.</summary>
    public void Release(int mark) => _memory?.Release(mark);

    /// <summary>Refuses an array of so many items that is over the bound, before it is made or while it grows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CheckItems(long count)
    {
        if (count > Memory.ItemsNotWorthChecking)
        {
            Memory.CheckItems(count);
        }
    }

    /// <summary>Refuses a text that grows over the bound; its characters are counted as work by whoever adds them.</summary>
    public void CheckGrowth(long length)
    {
        if (length > Memory.CharactersNotWorthChecking)
        {
            Memory.CheckText(length);
        }
    }

    /// <summary>Refuses a text made of two others that is over the bound, before it is made.</summary>
    public void CheckText(string left, string right)
    {
        var length = (long)left.Length + right.Length;
        if (length > Memory.CharactersNotWorthChecking)
        {
            Memory.CheckText(left, right);
        }

        Steps(length >> 4);
    }

    /// <summary>Refuses a text of so many characters that is over the bound, before it is made.</summary>
    public void CheckText(long length)
    {
        if (length > Memory.CharactersNotWorthChecking)
        {
            Memory.CheckText(length);
        }

        Steps(length >> 4);
    }
}
