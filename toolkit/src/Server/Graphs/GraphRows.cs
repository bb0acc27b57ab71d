namespace AsteroidWorkflows.Server.Graphs;

/// <summary>In which row each state stands: the longest way to it decides. An arrow back to a state on the way is no part of a way.</summary>
internal static class GraphRows
{
    /// <summary>The rows of what can be reached from a state, which stands in row 0.</summary>
    public static Dictionary<string, int> Of(string start, IEnumerable<(string From, string To)> arrows)
    {
        var (forward, lastFirst) = Walk(start, arrows.ToLookup(arrow => arrow.From, arrow => arrow.To));
        var rows = new Dictionary<string, int> { [start] = 0 };
        foreach (var name in Enumerable.Reverse(lastFirst))
        {
            foreach (var next in forward[name])
            {
                rows[next] = Math.Max(rows.GetValueOrDefault(next), rows[name] + 1);
            }
        }

        return rows;
    }

    /// <summary>Goes every way once: which arrows lead on, and the states, those first that all ways from them have been gone.</summary>
    private static (ILookup<string, string> Forward, List<string> LastFirst) Walk(string start, ILookup<string, string> ahead)
    {
        var (forward, lastFirst) = (new List<(string From, string To)>(), new List<string>());
        var (seen, onTheWay) = (new HashSet<string> { start }, new HashSet<string> { start });
        var way = new Stack<(string Name, IEnumerator<string> Next)>([(start, ahead[start].GetEnumerator())]);
        while (way.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                onTheWay.Remove(top.Name);
                lastFirst.Add(top.Name);
                way.Pop();
                continue;
            }

            var next = top.Next.Current;
            if (onTheWay.Contains(next))
            {
                continue;
            }

            forward.Add((top.Name, next));
            if (seen.Add(next))
            {
                onTheWay.Add(next);
                way.Push((next, ahead[next].GetEnumerator()));
            }
        }

        return (forward.ToLookup(arrow => arrow.From, arrow => arrow.To), lastFirst);
    }
}
