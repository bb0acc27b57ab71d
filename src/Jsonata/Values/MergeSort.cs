namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>A stable sort that copes with comparisons that throw or contradict themselves.</summary>
internal static class MergeSort
{
    /// <param name="items">What to sort, in place.</param>
    /// <param name="isAfter">Does the first belong behind the second?</param>
    public static void Sort<T>(T[] items, Func<T, T, bool> isAfter)
    {
        var from = items;
        var to = new T[items.Length];
        for (var width = 1; width < items.Length; width *= 2)
        {
            for (var start = 0; start < items.Length; start += 2 * width)
            {
                Merge(from, to, start, Math.Min(start + width, items.Length), Math.Min(start + (2 * width), items.Length), isAfter);
            }

            (from, to) = (to, from);
        }

        if (!ReferenceEquals(from, items))
        {
            from.CopyTo(items, 0);
        }
    }

    private static void Merge<T>(T[] from, T[] to, int start, int middle, int end, Func<T, T, bool> isAfter)
    {
        var (left, right) = (start, middle);
        for (var place = start; place < end; place++)
        {
            var takesRight = left >= middle || (right < end && isAfter(from[left], from[right]));
            to[place] = takesRight ? from[right++] : from[left++];
        }
    }
}
