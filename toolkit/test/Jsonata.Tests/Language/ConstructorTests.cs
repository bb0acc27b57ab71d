namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class ConstructorTests
{
    [Theory]
    [InlineData("[customer.tags, 'x']", """["new","vip","x"]""")]
    [InlineData("[[customer.tags], 'x']", """[["new","vip"],"x"]""")]
    [InlineData("[missing, 1]", "[1]")]
    [InlineData("{'name': customer.name, 'gone': missing}", """{"name":"Ada"}""")]
    [InlineData("{'a': 1, 'b': [2], 'c': {'d': null}}", """{"a":1,"b":[2],"c":{"d":null}}""")]
    public void Arrays_and_objects_are_written_as_in_JSON_with_expressions(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("orders{id: $count(lines)}", """{"o1":2,"o2":1,"o3":0}""")]
    [InlineData("orders.lines{price > 2.7 ? 'dear' : 'cheap': sku}", """{"cheap":"pen","dear":["ink","pad"]}""")]
    [InlineData("orders.lines{'all': $sum(price)}", """{"all":13.5}""")]
    public void A_group_has_one_entry_for_all_items_with_the_same_key(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Fact]
    public void A_large_group_is_made_in_one_go() =>
        Evaluation.Yields("""{"0":6667,"1":6667,"2":6666}""", "[0..19999]{$string($ % 3): $count($)}");

    [Theory]
    [InlineData("orders.lines^(price).sku", """["pen","pad","ink"]""")]
    [InlineData("orders.lines^(>price).sku", """["ink","pad","pen"]""")]
    [InlineData("orders.lines^(>quantity, price).sku", """["pen","pad","ink"]""")]
    [InlineData("orders^(missing).id", """["o1","o2","o3"]""")]
    public void Items_are_sorted_by_terms_and_stay_in_order_where_these_are_equal(string expression, string expected) =>
        Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("T1003", "{1: 2}")]
    [InlineData("D1009", "{'a': 1, 'a': 2}")]
    [InlineData("T2007", "[{'a': 1}, {'a': 'x'}]^(a)")]
    [InlineData("T2008", "[{'a': true}, {'a': false}]^(a)")]
    public void Keys_must_be_strings_and_differ_and_sort_terms_must_be_comparable(string code, string expression) => Evaluation.Fails(code, expression);
}
