using AsteroidWorkflows.Flow.Graphs;

namespace AsteroidWorkflows.Local.Graphs;

/// <summary>
/// Places a graph in rows: each state below all that lead to it, each row ordered so that few arrows cross. An arrow over several rows keeps a
/// place in each, so it passes beside the states there.
/// </summary>
internal sealed class GraphLayout
{
    private const double RowGap = 72;
    private const double NodeGap = 36;
    private const double Padding = 18;
    private const double Header = 34;
    private const string StartName = "\0start";
    private const string EndName = "\0end";

    private readonly List<(string From, string To, EdgeKind Kind, string Label)> _edges = [];
    private readonly Dictionary<string, PlacedNode> _nodes = [];
    private readonly Dictionary<string, int> _rows = [];
    private readonly List<List<PlacedNode>> _grid = [];

    private GraphLayout(FlowGraph graph, bool isWhole)
    {
        foreach (var node in graph.Nodes)
        {
            _nodes.Add(node.Name, Size(node));
        }

        // Two catchers with one aim are one arrow.
        _edges.AddRange(graph.Edges.GroupBy(edge => (edge.From, edge.To, edge.Kind))
            .Select(same => (same.Key.From, same.Key.To, same.Key.Kind, string.Join(", ", same.Select(edge => edge.Label)))));
        if (isWhole)
        {
            _nodes.Add(StartName, new PlacedNode("", "Start", 20, 20, []));
            _nodes.Add(EndName, new PlacedNode("", "End", 20, 20, []));
            _edges.Add((StartName, graph.StartAt, EdgeKind.Next, ""));
            _edges.AddRange(graph.Nodes.Where(node => IsLast(graph, node)).Select(node => (node.Name, EndName, EdgeKind.Next, "")));
        }

        Rank(isWhole ? StartName : graph.StartAt, 0, []);
    }

    /// <summary>Places a whole workflow, with its start and end.</summary>
    public static PlacedGraph Of(FlowGraph graph) => new GraphLayout(graph, isWhole: true).Place();

    private static bool IsLast(FlowGraph graph, GraphNode node) =>
        node.Type != "Fail" && !graph.Edges.Any(edge => edge.From == node.Name && edge.Kind != EdgeKind.Catch);

    private static PlacedNode Size(GraphNode node)
    {
        var wide = Math.Max(110, (node.Name.Length * 7.6) + 36);
        if (node.Branches.Count == 0)
        {
            return new PlacedNode(node.Name, node.Type, wide, 40, []);
        }

        var (branches, x, height) = (new List<(double, double, PlacedGraph)>(), Padding, 0.0);
        foreach (var branch in node.Branches)
        {
            var placed = new GraphLayout(branch, isWhole: false).Place();
            branches.Add((x, Header, placed));
            x += placed.Width + Padding;
            height = Math.Max(height, placed.Height);
        }

        return new PlacedNode(node.Name, node.Type, Math.Max(wide, x), Header + height + Padding, branches);
    }

    // The longest way to a state decides its row; an arrow back to a state on the way is no part of it.
    private void Rank(string name, int row, HashSet<string> way)
    {
        if (!way.Add(name))
        {
            return;
        }

        if (!_rows.TryGetValue(name, out var known) || row > known)
        {
            _rows[name] = row;
            foreach (var edge in _edges.Where(edge => edge.From == name))
            {
                Rank(edge.To, row + 1, way);
            }
        }

        way.Remove(name);
    }

    private PlacedGraph Place()
    {
        foreach (var name in _nodes.Keys.Where(name => !_rows.ContainsKey(name)).ToList())
        {
            _rows[name] = 0; // nothing leads to it: still to be seen
        }

        var routes = Fill();
        for (var sweep = 0; sweep < 6; sweep++)
        {
            Order(routes, downwards: sweep % 2 == 0);
        }

        var width = _grid.Max(WidthOf);
        var y = 0.0;
        foreach (var row in _grid)
        {
            var (x, height) = ((width - WidthOf(row)) / 2, row.Max(node => node.Height));
            foreach (var node in row)
            {
                (node.X, node.Y) = (x, node.Type == Through ? y : y + ((height - node.Height) / 2));
                x += node.Width + NodeGap;
            }

            y += height + RowGap;
        }

        var edges = routes.Select(route => new PlacedEdge(route.Kind, route.Label, Points(route.Stops))).ToList();
        return new PlacedGraph(width, y - RowGap, [.. _nodes.Values], edges);
    }

    private const string Through = "\0through";

    /// <summary>Puts the states into rows, and for each arrow what it passes.</summary>
    private List<(EdgeKind Kind, string Label, List<PlacedNode> Stops)> Fill()
    {
        for (var row = 0; row <= _rows.Values.Max(); row++)
        {
            _grid.Add([.. _nodes.Where(node => _rows[node.Key] == row).Select(node => node.Value)]);
        }

        var routes = new List<(EdgeKind, string, List<PlacedNode>)>();
        foreach (var (from, to, kind, label) in _edges)
        {
            var stops = new List<PlacedNode> { _nodes[from] };
            for (var row = _rows[from] + 1; row < _rows[to]; row++)
            {
                var through = new PlacedNode("", Through, 12, 0, []);
                _grid[row].Add(through);
                stops.Add(through);
            }

            stops.Add(_nodes[to]);
            routes.Add((kind, label, stops));
        }

        return routes;
    }

    // Each node goes where its neighbours in the row before are on average.
    private void Order(List<(EdgeKind Kind, string Label, List<PlacedNode> Stops)> routes, bool downwards)
    {
        var rows = Enumerable.Range(0, _grid.Count).ToList();
        if (!downwards)
        {
            rows.Reverse();
        }

        foreach (var pair in rows.Zip(rows.Skip(1)))
        {
            var (fixedRow, row) = (_grid[pair.First], _grid[pair.Second]);
            var links = routes.SelectMany(route => route.Stops.Zip(route.Stops.Skip(1)))
                .Select(link => downwards ? link : (First: link.Second, Second: link.First)).ToList();
            double Place(PlacedNode node)
            {
                var places = links.Where(link => ReferenceEquals(link.Second, node)).Select(link => fixedRow.FindIndex(n => ReferenceEquals(n, link.First))).Where(i => i >= 0).ToList();
                return places.Count == 0 ? row.FindIndex(n => ReferenceEquals(n, node)) : places.Average() * row.Count / Math.Max(1, fixedRow.Count);
            }

            var ordered = row.Select((node, index) => (node, index, place: Place(node))).OrderBy(n => n.place).ThenBy(n => n.index).Select(n => n.node).ToList();
            row.Clear();
            row.AddRange(ordered);
        }
    }

    private List<(double X, double Y)> Points(List<PlacedNode> stops)
    {
        var points = new List<(double X, double Y)> { (stops[0].Centre, stops[0].Bottom) };
        foreach (var through in stops.Skip(1).SkipLast(1))
        {
            var height = _grid.First(row => row.Exists(node => ReferenceEquals(node, through))).Max(node => node.Height);
            points.Add((through.Centre, through.Y));
            points.Add((through.Centre, through.Y + height));
        }

        points.Add((stops[^1].Centre, stops[^1].Y));
        return points;
    }

    private static double WidthOf(List<PlacedNode> row) => row.Sum(node => node.Width) + (NodeGap * (row.Count - 1));
}
