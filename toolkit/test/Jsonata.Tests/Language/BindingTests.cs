namespace AsteroidWorkflows.Jsonata.Tests.Language;

public sealed class BindingTests
{
    private const string Library = """
        {
          "books": [ { "isbn": 1, "title": "Sea" }, { "isbn": 2, "title": "Sky" } ],
          "loans": [ { "isbn": 2, "to": "Ann" }, { "isbn": 1, "to": "Bob" }, { "isbn": 2, "to": "Cid" } ]
        }
        """;

    [Theory]
    [InlineData("loans@$l.books@$b[$l.isbn = $b.isbn].($l.to & ':' & $b.title)", """["Ann:Sky","Bob:Sea","Cid:Sky"]""")]
    [InlineData("books@$b.loans@$l[$b.isbn = $l.isbn]{$b.title: $l.to}", """{"Sea":"Bob","Sky":["Ann","Cid"]}""")]
    [InlineData("loans@$l.books@$b[$l.isbn = $b.isbn].{'t': $b.title, 'to': $l.to}^(to)[0].t", "\"Sky\"")]
    public void At_joins_two_lists_over_variables(string expression, string expected) => Evaluation.Yields(expected, expression, Library);

    [Theory]
    [InlineData("loans#$i.($i & to)", """["0Ann","1Bob","2Cid"]""")]
    [InlineData("loans[isbn = 2]#$i.($i & to)", """["0Ann","1Cid"]""")]
    [InlineData("loans#$i[isbn = 2].($i & to)", """["0Ann","2Cid"]""")]
    [InlineData("loans^(>to)#$i.($i & to)", """["0Cid","1Bob","2Ann"]""")]
    [InlineData("loans#$i[$i = 1].to", "\"Bob\"")]
    public void Hash_binds_the_position(string expression, string expected) => Evaluation.Yields(expected, expression, Library);

    [Theory]
    [InlineData("orders.lines[sku = 'pad'].%.id", "\"o2\"")]
    [InlineData("orders.lines.(sku & '@' & %.id)", """["pen@o1","ink@o1","pad@o2"]""")]
    [InlineData("orders.lines.%.%.customer.name", """["Ada","Ada","Ada"]""")]
    [InlineData("orders.lines[%.id = 'o1'].sku", """["pen","ink"]""")]
    [InlineData("orders.lines.{'sku': sku, 'order': %.id}[order = 'o2'].sku", "\"pad\"")]
    public void Percent_is_the_parent(string expression, string expected) => Evaluation.Yields(expected, expression, Evaluation.Order);

    [Theory]
    [InlineData("S0214", "loans@x.to")]
    [InlineData("S0214", "loans#1")]
    [InlineData("S0215", "loans[0]@$l.to")]
    [InlineData("S0216", "loans^(to)@$l.to")]
    [InlineData("S0217", "%.to")]
    [InlineData("S0217", "$x.%")]
    public void Bindings_that_cannot_be_are_refused(string code, string expression) => Evaluation.Fails(code, expression, Library);

    [Theory]
    [InlineData("($x := 1; ($x := 2; $x) + $x)", "3")]
    [InlineData("($x := 1; $x := $x + 1; $x)", "2")]
    [InlineData("($x := $y := 3; $x + $y)", "6")]
    [InlineData("$unbound", Evaluation.Nothing)]
    [InlineData("()", Evaluation.Nothing)]
    public void A_block_has_variables_of_its_own(string expression, string expected) => Evaluation.Yields(expected, expression);

    [Theory]
    [InlineData("/* a comment */ 1 /* and another */ + 1", "2")]
    [InlineData("$contains('a/*b*/', 'b')", "true")]
    public void Comments_are_skipped(string expression, string expected) => Evaluation.Yields(expected, expression);
}
