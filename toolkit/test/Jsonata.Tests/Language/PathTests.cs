namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class PathTests
{
    [Theory]
    [InlineData("customer.name", "\"Ada\"")]
    [InlineData("customer.missing", Evaluation.Nothing)]
    [InlineData("customer.name.deeper", Evaluation.Nothing)]
    [InlineData("nothing", "null")]
    [InlineData("nothing.deeper", Evaluation.Nothing)]
    [InlineData("`first name`", "\"quoted\"")]
    [InlineData("$.'first name'", "\"quoted\"")]
    [InlineData("$$.customer.name", "\"Ada\"")]
    public void A_name_finds_the_property(string expression, string expected) => Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("orders.id", """["o1","o2","o3"]""")]
    [InlineData("orders.lines.sku", """["pen","ink","pad"]""")]
    [InlineData("orders[id = 'o2'].lines.sku", "\"pad\"")]
    [InlineData("matrix", "[[1,2],[3,4]]")]
    [InlineData("matrix.$", "[1,2,3,4]")]
    [InlineData("orders.{'n': $count(lines)}", """[{"n":2},{"n":1},{"n":0}]""")]
    [InlineData("orders.[id]", """[["o1"],["o2"],["o3"]]""")]
    public void Arrays_on_the_way_are_flattened_into_one_sequence(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("orders[1].lines.sku", "\"pad\"")]
    [InlineData("orders[1].lines.sku[]", """["pad"]""")]
    [InlineData("orders[1].lines[].sku", """["pad"]""")]
    [InlineData("customer.name[]", """["Ada"]""")]
    public void One_item_stands_for_itself_unless_it_is_kept_in_an_array(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("orders[0].id", "\"o1\"")]
    [InlineData("orders[-1].id", "\"o3\"")]
    [InlineData("orders[9].id", Evaluation.Nothing)]
    [InlineData("orders[1.9].id", "\"o2\"")]
    [InlineData("orders[[0, 2]].id", """["o1","o3"]""")]
    [InlineData("orders[[0..1]].id", """["o1","o2"]""")]
    [InlineData("orders.lines[0].sku", """["pen","pad"]""")]
    [InlineData("(orders.lines)[0].sku", "\"pen\"")]
    [InlineData("orders.lines[price > 2 and quantity < 3].sku", """["ink","pad"]""")]
    [InlineData("orders[lines].id", """["o1","o2"]""")]
    [InlineData("matrix[0][1]", "2")]
    public void A_predicate_picks_by_position_or_by_truth(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("customer.*", """["Ada","new","vip"]""")]
    [InlineData("orders.*.sku", """["pen","ink","pad"]""")]
    [InlineData("**.sku", """["pen","ink","pad"]""")]
    [InlineData("$sum(**.price)", "13.5")]
    public void Wildcards_look_at_every_property_and_descendants_at_every_depth(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("$[1]", "20")]
    [InlineData("$count($)", "3")]
    [InlineData("$", "[10,20,[30]]")]
    [InlineData("$.$", "[10,20,30]")]
    public void The_input_may_be_an_array(string expression, string expected) => Evaluation.Yields(expected, expression, "[10,20,[30]]");
}
