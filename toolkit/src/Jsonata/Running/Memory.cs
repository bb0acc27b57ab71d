using AsteroidWorkflows.Jsonata.Values;

namespace AsteroidWorkflows.Jsonata.Running;

/// <summary>
/// What an evaluation holds at once, in items and characters: the large values bound to variables or gone through right now, and the one that is
/// being made. AWS's bound is on memory; where it lies was measured, and 10 MiB with these sizes explains every measurement.
/// </summary>
internal sealed class Memory(JsonataOptions options, JsonataDialect dialect)
{
    public const int ItemsNotWorthChecking = 1_000;
    public const int CharactersNotWorthChecking = 10_000;

    private const long StepFunctionsBytes = 10 * 1024 * 1024;
    private const long BytesOfAnItem = 28;
    private const long BytesOfARangeItem = 12;
    private const long BytesOfAnEvaluation = 368;

    private readonly long _most = options.MaxMemory ?? (dialect == JsonataDialect.StepFunctions ? StepFunctionsBytes : long.MaxValue);
    private readonly List<(object Value, long Bytes)> _held = [];
    private long _heldBytes = BytesOfAnEvaluation;

    /// <summary>How many values are held; what is held later is given up by <see cref="Release"/>.</summary>
    public int Mark => _held.Count;

    /// <summary>Is the value large enough to be worth counting?</summary>
    public static bool IsHeavy(Value value) =>
        value.AsArray is { Count: > ItemsNotWorthChecking } || value.AsString is { Length: > CharactersNotWorthChecking };

    /// <summary>Refuses an array that would be too large.</summary>
    public void CheckItems(long count) => Check(count, BytesOfAnItem);

    /// <summary>Refuses a range that would be too large even though it is not written out.</summary>
    public void CheckRange(long count) => Check(count, BytesOfARangeItem);

    /// <summary>Refuses a text that would be too large.</summary>
    public void CheckText(long length) => Check(length, 1);

    /// <summary>Refuses a text made of two others, which are held until it is there.</summary>
    public void CheckText(string left, string right)
    {
        var parts = BytesNotHeld(left) + (ReferenceEquals(left, right) ? 0 : BytesNotHeld(right));
        var length = (long)left.Length + right.Length;
        CheckSize(length);
        CheckBytes(parts + length);
    }

    /// <summary>Holds a value while it is bound or gone through; small ones are not worth counting.</summary>
    public void Hold(Value value)
    {
        var bytes = BytesOf(value);
        if (BytesNotHeld(value.Reference!, bytes) > 0)
        {
            _held.Add((value.Reference!, bytes));
            _heldBytes += bytes;
        }
    }

    /// <summary>Gives up what was held since the mark was taken.</summary>
    public void Release(int mark)
    {
        for (var i = _held.Count - 1; i >= mark; i--)
        {
            _heldBytes -= _held[i].Bytes;
            _held.RemoveAt(i);
        }
    }

    /// <summary>Refuses values that are held together, by an array around them.</summary>
    public void CheckTogether(ReadOnlySpan<Value> values)
    {
        var bytes = 0L;
        foreach (var value in values)
        {
            bytes += IsHeavy(value) ? BytesNotHeld(value.Reference!, BytesOf(value)) : 0;
        }

        CheckBytes(bytes);
    }

    private static long BytesOf(Value value) =>
        value.AsArray is { } array ? array.Count * (array.IsRange ? BytesOfARangeItem : BytesOfAnItem) : value.AsString!.Length;

    private long BytesNotHeld(string text) => text.Length > CharactersNotWorthChecking ? BytesNotHeld(text, text.Length) : text.Length;

    private long BytesNotHeld(object value, long bytes)
    {
        foreach (var (held, _) in _held)
        {
            if (ReferenceEquals(held, value))
            {
                return 0;
            }
        }

        return bytes;
    }

    private void Check(long count, long bytesOfOne)
    {
        CheckSize(count);
        CheckBytes(count > long.MaxValue / bytesOfOne ? long.MaxValue / 2 : count * bytesOfOne);
    }

    private void CheckSize(long size)
    {
        if (size > options.MaxSize)
        {
            throw Error.TooLarge(options.MaxSize);
        }
    }

    private void CheckBytes(long bytes)
    {
        if (bytes > _most - _heldBytes)
        {
            throw Error.TooLarge();
        }
    }
}
