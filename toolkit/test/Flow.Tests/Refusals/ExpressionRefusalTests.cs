using System.Linq.Expressions;
using AsteroidWorkflows.Flow.Tests.Model;
using AsteroidWorkflows.Flow.Tests.Support;
using static AsteroidWorkflows.Flow.Steps;

namespace AsteroidWorkflows.Flow.Tests.Refusals;

/// <summary>What has no exact JSONata form is refused with the workflow, the step, the expression, the reason and the way out.</summary>
public class ExpressionRefusalTests
{
    [Fact]
    public void The_message_names_workflow_step_field_and_expression() => Assert.Equal(
        "Workflow 'Test', step 'Pass': Output, o.Customer.Name.Trim(): JSONata's $trim changes the white space inside, too. Trim in a function.",
        Rendered.Refusal(Pass("Pass", (Order o) => new { Name = o.Customer.Name.Trim(), o.Id })));

    [Fact]
    public void Methods_of_texts_that_count_or_depend_on_culture_are_refused()
    {
        Refused(o => o.Id.Length, "o.Id.Length", "UTF-16");
        Refused(o => o.Id.Substring(1), "o.Id.Substring(1)", "UTF-16");
        Refused(o => o.Id.ToUpper(), "ToUpper()", "culture");
        Refused(o => o.Id.ToLower(), "ToLower()", "culture");
        Refused(o => o.Id.ToUpperInvariant(), "ToUpperInvariant()", "SS of ß");
        Refused(o => o.Id.ToLowerInvariant(), "ToLowerInvariant()", "final Σ");
        Refused(o => o.Id.StartsWith("ab"), "StartsWith", "StringComparison.Ordinal");
        Refused(o => o.Id.Contains("ab", StringComparison.OrdinalIgnoreCase), "Contains", "StringComparison.Ordinal");
        Refused(o => o.Id.IndexOf('a'), "IndexOf", "no JSONata form");
        Refused(o => o.Id[0], "o.Id", "UTF-16");
        Refused(o => string.IsNullOrWhiteSpace(o.Id), "IsNullOrWhiteSpace", "no JSONata form");
    }

    [Fact]
    public void Values_that_look_different_as_text_are_refused()
    {
        Refused(o => $"{o.Weight}", "o.Weight", "looks different");
        Refused(o => $"{o.Price}", "o.Price", "looks different");
        Refused(o => $"{o.DueAt}", "o.DueAt", "looks different");
        Refused(o => $"{o.Priority}", "o.Priority", "looks different");
        Refused(o => $"{o.Quantity:D5}", "D5", "format");
        Refused(o => $"{o.Quantity,5}", ",5", "format");
        Refused(o => $"{o.Customer}", "o.Customer", "looks different");
    }

    [Fact]
    public void Numbers_that_a_double_cannot_hold_are_refused()
    {
        Refused(o => o.Price * 2 > 1, "o.Price * 2", "cents");
        Refused(o => o.Price > 2, "o.Price > 2", "cents");
        Refused(o => o.Price == 2, "o.Price == 2", "==");
        Refused(o => o.Lines.Sum(_ => o.Price) > 1, "Sum", "cents");
        Refused(o => (long)o.Quantity + 1 > 3, "+ 1", "doubles");
        Refused(o => (int)o.Weight, "o.Weight", "no exact");
        Refused(o => o.Discount + 1, "o.Discount + 1", "??");
    }

    [Fact]
    public void Comparisons_that_mean_something_else_are_refused()
    {
        Refused(o => o.Customer == o.Customer.Referrer, "==", "member of it");
        Refused(o => o.Priority > Priority.Low, ">", "no order");
        Refused(o => o.Lines == null || o.Lines == o.Lines, "o.Lines == o.Lines", "==");
        Refused(o => o.Lines.Contains(o.Lines[0]), "Contains", "Any");
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" };
        Refused(o => set.Contains(o.Id), "Contains", "Use an array");
        Refused(o => o.Insured & o.Insured, "Insured", "three outcomes");
        Refused(o => o.Express & o.Quantity > 0, "Express", "Use &&");
        Refused(o => o.Express | o.Quantity > 0, "Express", "Use ||");
        Refused(o => o.Labels.OrderBy(label => label), "OrderBy", "StringComparer.Ordinal");
    }

    [Fact]
    public void What_the_moment_of_building_decides_is_refused()
    {
        Refused(_ => DateTimeOffset.UtcNow, "", "Context.Execution.StartTime");
        Refused(_ => DateTime.Today, "", "Context.Execution.StartTime");
        Refused(_ => Guid.NewGuid(), "", "Context.Execution.Id");
        Refused(o => o.DueAt < DateTimeOffset.Now, "", "Context.Execution.StartTime");
    }

    [Fact]
    public void Methods_without_a_twin_are_refused()
    {
        Refused(o => Own(o.Id), "Own(o.Id)", "Compute it in a function");
        Refused(o => o.Lines.GroupBy(line => line.Sku), "GroupBy", "no JSONata form");
        Refused(o => o.Lines.Select(line => new[] { line.Sku }), "Select", "flattens");
        var last = -1;
        Refused(o => o.Lines[last], "o.Lines", "counts from 0");
        Refused(o => Math.Sqrt(o.Weight), "Sqrt", "no JSONata form");
        Refused(o => o.Quantity << 2, "o.Quantity << 2", "no JSONata form");
    }

    [Fact]
    public void Objects_that_would_not_look_as_the_serializer_writes_them_are_refused()
    {
        Refused(o => new WithComputed(o.Id), "WithComputed", "Twice is computed");
        Refused(o => new WithOptional(o.Id), "WithOptional", "More is not set");
        Refused(o => new WithIgnored(o.Id, o.Note), "WithIgnored", "'Hidden' of WithIgnored is no property of its JSON");
        Refused(o => new { Part = new WithDroppedNull(o.Id, o.Note).Id }, "WithDroppedNull", "left out of the JSON when it is null");
        Refused(o => new string('a', o.Quantity), "String", "cannot be made");
    }

    [Fact]
    public void What_looks_like_a_token_of_the_deployment_is_refused_where_it_cannot_be_escaped()
    {
        Refused(o => new Dictionary<string, string> { { "${Key}", o.Id } }, "${Key}", "token");
        var map = new Dictionary<string, string> { ["${Key}"] = "value" };
        Refused(o => map, "map", "token");
        Assert.Contains("comment", Rendered.Refusal(Given.Charge, new() { Comment = "For ${Stage}." }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_is_not_in_the_JSON_is_refused() => Assert.Contains(
        "w.Hidden: WithIgnored.Hidden is not part of the JSON of WithIgnored", Rendered.Refusal(Pass("Pass", (WithIgnored w) => w.Hidden)), StringComparison.Ordinal);

    private static string Own(string text) => text;

    private static void Refused<T>(Expression<Func<Order, T>> expression, string part, string reason)
    {
        var message = Rendered.Refusal(Pass("Pass", expression));
        Assert.StartsWith("Workflow 'Test', step 'Pass': Output, ", message, StringComparison.Ordinal);
        Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
    }

    private sealed record WithComputed(string Id)
    {
        public string Twice => Id + Id;
    }

    private sealed record WithOptional(string Id)
    {
        public string? More { get; init; }
    }

    private sealed record WithIgnored(string Id, [property: System.Text.Json.Serialization.JsonIgnore] string? Hidden);

    private sealed record WithDroppedNull(
        string Id, [property: System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)] string? Note);
}
