using System.Text.Json;
using AsteroidWorkflows.Engine.Definitions;

namespace AsteroidWorkflows.Engine.Validation;

/// <summary>Collects problems, with the checks of a single value that many fields share.</summary>
internal sealed class ProblemList
{
    public const long LargestInteger = 99_999_999;

    private const string OnlyOne = "There should only be one of the following fields";
    private readonly List<DefinitionProblem> _problems = [];

    public IReadOnlyList<DefinitionProblem> All => _problems;

    public void Add(string message, string location) => Add(ProblemCodes.Schema, message, location);

    public void Add(string code, string message, string? location) => _problems.Add(new(code, message, location));

    public bool IsObject(Node node) => Is(node, node.IsObject, "Object");

    public bool IsText(Node node) => Is(node, node.IsText, "String");

    public bool IsArray(Node node) => Is(node, node.Value.ValueKind == JsonValueKind.Array, "Array");

    public bool IsBoolean(Node node) => Is(node, node.Value.ValueKind is JsonValueKind.True or JsonValueKind.False, "Boolean");

    public bool IsFilledArray(Node node)
    {
        if (!IsArray(node))
        {
            return false;
        }

        if (node.Value.GetArrayLength() == 0)
        {
            Add("Value cannot be empty", node.Location);
            return false;
        }

        return true;
    }

    public void IsInteger(Node node, long least, long most = LargestInteger)
    {
        var isInteger = node.Value.ValueKind == JsonValueKind.Number && node.Value.TryGetInt64(out _);
        if (node.IsPresent && Is(node, isInteger, "Integer"))
        {
            IsWithin(node, least, most, "0");
        }
    }

    public void IsNumber(Node node, double least, double most)
    {
        if (node.IsPresent && Is(node, node.Value.ValueKind == JsonValueKind.Number, "Double"))
        {
            IsWithin(node, least, most, "0.0");
        }
    }

    public void IsOneOf(Node node, params IReadOnlyList<string> values)
    {
        if (node.IsPresent && Is(node, node.IsText, "[STRING]") && !values.Contains(node.Text))
        {
            Add($"Value should be one of the following: [{string.Join(", ", values)}]", node.Location);
        }
    }

    public bool Has(Node parent, params IReadOnlyList<string> fields)
    {
        var missing = fields.Where(field => !parent[field].IsPresent).ToList();
        if (missing.Count > 0)
        {
            Add($"These fields are required: [{string.Join(", ", missing)}]", parent.Location);
        }

        return missing.Count == 0;
    }

    public void HasAtMostOne(Node parent, params IReadOnlyList<string> fields)
    {
        if (fields.Count(field => parent[field].IsPresent) > 1)
        {
            Add($"{OnlyOne}: [{string.Join(", ", fields)}]", parent.Location);
        }
    }

    public void HasExactlyOne(Node parent, params IReadOnlyList<string> fields) =>
        HasExactlyOne(parent.Location, [.. fields.Select(field => (field, parent[field]))]);

    public void HasExactlyOne(string location, params IReadOnlyList<(string Name, Node Value)> fields)
    {
        var count = fields.Count(static field => field.Value.IsPresent);
        if (count != 1)
        {
            var problem = count == 0 ? "This object should have only one of the following fields" : OnlyOne;
            Add($"{problem}: [{string.Join(", ", fields.Select(static field => field.Name))}]", location);
        }
    }

    /// <summary>Adds what <paramref name="validate"/> finds, what is wrong with the object as a whole before what is wrong with its fields.</summary>
    public void AddWholeFirst(string location, Action<ProblemList> validate)
    {
        var found = new ProblemList();
        validate(found);
        _problems.AddRange(found._problems.OrderBy(problem => problem.Location == location ? 0 : 1));
    }

    public void HasOnly(Node parent, IReadOnlySet<string> fields)
    {
        foreach (var (name, _) in parent.Members.Where(member => !fields.Contains(member.Name)))
        {
            Add($"Field '{name}' is not supported", parent.Location);
        }
    }

    private void IsWithin(Node node, double least, double most, string format)
    {
        var number = node.Value.GetDouble();
        if (number < least || number > most)
        {
            var bound = number < least ? least : most;
            Add($"{(number < least ? "Minimum" : "Maximum")} value is {bound.ToString(format, System.Globalization.CultureInfo.InvariantCulture)}", node.Location);
        }
    }

    private bool Is(Node node, bool holds, string type)
    {
        if (!holds)
        {
            Add($"Expected value of type {type}", node.Location);
        }

        return holds;
    }
}
