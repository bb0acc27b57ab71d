
namespace AsteroidWorkflows.Server.Graphs;

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
    private const double BackGap = 22;
    private const double BackTurn = 14;
    private const double BesideGap = 28;
    private const double LabelWidth = 6.2;
    private const string StartName = "\0start";
    private const string EndName = "\0end";
    private static readonly IEqualityComparer<PlacedNode> Same = ReferenceEqualityComparer.Instance;

    private readonly List<(string From, string To, EdgeKind Kind, string Label)> _edges = [];
    private readonly Dictionary<string, PlacedNode> _nodes = [];
    private readonly Dictionary<string, int> _rows;
    private readonly List<List<PlacedNode>> _grid = [];
    private readonly Dictionary<PlacedNode, double> _heights = new(Same);
    private int _backs;

    private GraphLayout(StateGraph graph, bool isWhole, double sign)
    {
        foreach (var node in graph.Nodes)
        {
            _nodes.Add(node.Name, Size(node, sign));
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

        _rows = GraphRows.Of(isWhole ? StartName : graph.StartAt, _edges.Select(edge => (edge.From, edge.To)));
    }

    /// <summary>Places a whole workflow, with its start and end.</summary>
    /// <param name="graph">What to place.</param>
    /// <param name="sign">How much room each state has for a sign beside its name.</param>
    public static PlacedGraph Of(StateGraph graph, double sign = 0) => new GraphLayout(graph, isWhole: true, sign).Place();

    private static bool IsLast(StateGraph graph, GraphNode node) =>
        node.Type != "Fail" && !graph.Edges.Any(edge => edge.From == node.Name && edge.Kind != EdgeKind.Catch);

    private static PlacedNode Size(GraphNode node, double sign)
    {
        if (node.Branches.Count == 0)
        {
            return new PlacedNode(node.Name, node.Type, Math.Max(110, (node.Name.Length * 7.6) + 36 + sign), 40, []);
        }

        // Its heading says what becomes of the branches too.
        var wide = ((node.Name.Length + " (for each item)".Length) * 7.2) + 28 + (2 * sign);

        var (branches, x, height) = (new List<(double X, double Y, PlacedGraph Graph)>(), Padding, 0.0);
        foreach (var branch in node.Branches)
        {
            var placed = new GraphLayout(branch, isWhole: false, sign).Place();
            branches.Add((x, Header, placed));
            x += placed.Width + Padding;
            height = Math.Max(height, placed.Height);
        }

        var aside = Math.Max(0, (wide - x) / 2);
        return new PlacedNode(
            node.Name, node.Type, Math.Max(wide, x), Header + height + Padding, [.. branches.Select(branch => (branch.X + aside, branch.Y, branch.Graph))]);
    }

    private PlacedGraph Place()
    {
        foreach (var name in _nodes.Keys.Where(name => !_rows.ContainsKey(name)).ToList())
        {
            _rows[name] = 0; // nothing leads to it: still to be seen
        }

        var routes = Fill();
        var links = routes.SelectMany(route => route.Stops.Zip(route.Stops.Skip(1))).ToList();
        var (above, below) = (links.ToLookup(link => link.Second, link => link.First, Same), links.ToLookup(link => link.First, link => link.Second, Same));
        for (var sweep = 0; sweep < 6; sweep++)
        {
            Order(sweep % 2 == 0 ? above : below, downwards: sweep % 2 == 0);
        }

        var width = _grid.Max(WidthOf);
        var y = 0.0;
        foreach (var row in _grid)
        {
            var (x, tallest) = ((width - WidthOf(row)) / 2, row.Max(node => node.Height));
            foreach (var node in row)
            {
                (node.X, node.Y) = (x, node.Type == Through ? y : y + ((tallest - node.Height) / 2));
                _heights[node] = tallest;
                x += node.Width + NodeGap;
            }

            y += tallest + RowGap;
        }

        var edges = Beside(routes).ToList();
        var height = y - RowGap;
        foreach (var edge in _edges.Where(IsBack))
        {
            var back = Back(edge);
            width = Math.Max(width, back.Points[2].X + Math.Max(8, back.ShownLabel.Length * LabelWidth / 2));
            height = Math.Max(height, back.Points[2].Y + 2);
            edges.Add(back);
        }

        return new PlacedGraph(width, height, [.. _nodes.Values], edges);
    }

    // Arrows from one state to the next for different reasons go side by side.
    private IEnumerable<PlacedEdge> Beside(List<(EdgeKind Kind, string Label, List<PlacedNode> Stops)> routes)
    {
        var same = routes.ToLookup(route => (route.Stops[0], route.Stops[^1]));
        foreach (var route in routes)
        {
            var twins = same[(route.Stops[0], route.Stops[^1])].ToList();
            var aside = BesideGap * (twins.FindIndex(twin => twin.Kind == route.Kind) - ((twins.Count - 1) / 2.0));
            yield return new PlacedEdge(route.Kind, route.Label, [.. Points(route.Stops).Select(point => (point.X + aside, point.Y))]);
        }
    }

    private bool IsBack((string From, string To, EdgeKind, string) edge) => _rows[edge.To] <= _rows[edge.From];

    // Between the rows and right of everything on its way, each further out than the ones before it.
    private PlacedEdge Back((string From, string To, EdgeKind Kind, string Label) edge)
    {
        var (from, to) = (_nodes[edge.From], _nodes[edge.To]);
        var passed = _grid[_rows[edge.To]..(_rows[edge.From] + 1)].SelectMany(row => row).Max(node => node.X + node.Width);
        var x = passed + (BackGap * ++_backs);
        var (below, above) = (from.Bottom + ((_heights[from] - from.Height) / 2) + BackTurn, to.Y - ((_heights[to] - to.Height) / 2) - BackTurn);
        var (start, end) = (from.Centre + BackTurn, to.Centre + BackTurn);
        return new PlacedEdge(edge.Kind, edge.Label, [(start, from.Bottom), (start, below), (x, below), (x, above), (end, above), (end, to.Y)], IsBack: true);
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
        foreach (var (from, to, kind, label) in _edges.Where(edge => !IsBack(edge)))
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
    private void Order(ILookup<PlacedNode, PlacedNode> neighbours, bool downwards)
    {
        var rows = Enumerable.Range(0, _grid.Count).ToList();
        if (!downwards)
        {
            rows.Reverse();
        }

        foreach (var pair in rows.Zip(rows.Skip(1)))
        {
            var (fixedRow, row) = (_grid[pair.First], _grid[pair.Second]);
            var places = fixedRow.Select((node, index) => (node, index)).ToDictionary(n => n.node, n => n.index, Same);
            double Place(PlacedNode node, int index)
            {
                var known = neighbours[node].Where(places.ContainsKey).Select(neighbour => places[neighbour]).ToList();
                return known.Count == 0 ? index : known.Average() * row.Count / Math.Max(1, fixedRow.Count);
            }

            var ordered = row.Select((node, index) => (node, index, place: Place(node, index))).OrderBy(n => n.place).ThenBy(n => n.index).Select(n => n.node).ToList();
            row.Clear();
            row.AddRange(ordered);
        }
    }

    private List<(double X, double Y)> Points(List<PlacedNode> stops)
    {
        var points = new List<(double X, double Y)> { (stops[0].Centre, stops[0].Bottom) };
        foreach (var through in stops.Skip(1).SkipLast(1))
        {
            var height = _heights[through];
            points.Add((through.Centre, through.Y));
            points.Add((through.Centre, through.Y + height));
        }

        points.Add((stops[^1].Centre, stops[^1].Y));
        return points;
    }

    private static double WidthOf(List<PlacedNode> row) => row.Sum(node => node.Width) + (NodeGap * (row.Count - 1));
}
