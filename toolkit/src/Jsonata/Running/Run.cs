using System.Diagnostics;
using System.Runtime.CompilerServices;
using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>One evaluation: its bounds, its clock, the variables it was given.</summary>
internal sealed class Run(JsonataOptions options, JsonataDialect dialect, IJsonataVariables? variables, Value input)
{
    private const int StepsBetweenClockReadings = 1024;

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly List<(string Name, bool IsGiven, Value Value)> _asked = [];
    private readonly int _maxDepth = options.MaxDepth;
    private int _depth;
    private long _steps;
    private long _nextClockReading = StepsBetweenClockReadings;
    private DateTimeOffset? _now;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > _maxDepth || ((_depth & 7) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            throw Error.TooDeep();
        }
    }

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

    /// <summary>Counts a step of work; every so often looks at the bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step()
    {
        if (++_steps >= _nextClockReading)
        {
            CheckBounds();
        }
    }

    /// <summary>Counts work that is done at one go, such as an array of that many items.</summary>
    public void Steps(long count)
    {
        _steps += count;
        if (_steps >= _nextClockReading)
        {
            CheckBounds();
        }
    }

    /// <summary>Refuses an array or string that is over the bound, before it is made.</summary>
    public void CheckSize(long size)
    {
        if (size > options.MaxSize)
        {
            throw Error.At("D2015", -1, value: options.MaxSize.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Steps(size >> 4);
    }

    private void CheckBounds()
    {
        _nextClockReading = _steps + StepsBetweenClockReadings;
        if (_steps > options.MaxSteps || Stopwatch.GetElapsedTime(_started) > options.MaxTime)
        {
            throw Error.TooLong();
        }
    }
}
