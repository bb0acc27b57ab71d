namespace AsteroidWorkflows.Jsonata.Values;

/// <summary>A stable sort that copes with comparisons that throw or contradict themselves.</summary>
internal static class MergeSort
{
    /// <param name="items">What to sort, in place.</param>
    /// <param name="isAfter">Does the first belong behind the second?</param>
    public static void Sort<T>(T[] items, Func<T, T, bool> isAfter) =>
        Sort((T[])items.Clone(), items, 0, items.Length, isAfter);

    /// <summary>Sorts a part of one array into the other; both hold the same items there.</summary>
    private static void Sort<T>(T[] from, T[] to, int start, int end, Func<T, T, bool> isAfter)
    {
        if (end - start < 2)
        {
            return;
        }

        var middle = start + ((end - start) / 2);
        Sort(to, from, start, middle, isAfter);
        Sort(to, from, middle, end, isAfter);
        var (left, right) = (start, middle);
        for (var place = start; place < end; place++)
        {
            var takesRight = left >= middle || (right < end && isAfter(from[left], from[right]));
            to[place] = takesRight ? from[right++] : from[left++];
        }
    }
}
