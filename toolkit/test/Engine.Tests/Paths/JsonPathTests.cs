using AsteroidWorkflows.Engine.Json;
using AsteroidWorkflows.Engine.Paths;

namespace AsteroidWorkflows.Engine.Tests.Paths;

public class JsonPathTests
{
    private const string Store = """
        {
          "store": {
            "book": [
              { "category": "reference", "author": "Rees", "title": "Sayings", "price": 8.95 },
              { "category": "fiction", "author": "Waugh", "title": "Sword", "price": 12.99 },
              { "category": "fiction", "author": "Melville", "title": "Moby", "isbn": "0-553", "price": 8.99 },
              { "category": "fiction", "author": "Tolkien", "title": "Rings", "isbn": "0-395", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 19.95 }
          },
          "limit": 10,
          "a b": { "it's": 1, "x.y": 2 },
          "tags": ["new", "old"],
          "nothing": null
        }
        """;

    [Theory]
    [InlineData("$.limit", "10")]
    [InlineData("$['limit']", "10")]
    [InlineData("$[\"limit\"]", "10")]
    [InlineData("$['a b']['it\\'s']", "1")]
    [InlineData("$['a b']['x.y']", "2")]
    [InlineData("$.store.book[0].title", "\"Sayings\"")]
    [InlineData("$.store.book[-1].title", "\"Rings\"")]
    [InlineData("$.nothing", "null")]
    [InlineData("$.store.book[0]['author','title']", """{"author":"Rees","title":"Sayings"}""")]
    [InlineData("$.store.book.length()", "4")]
    [InlineData("$.store.length()", "2")]
    [InlineData("$.store.book[*].price.max()", "22.99")]
    [InlineData("$.tags.length()", "2")]
    public void A_definite_path_gives_the_value(string path, string expected)
    {
        Assert.True(JsonPath.Parse(path).IsDefinite);
        Assert.Equal(expected, Read(path));
    }

    [Theory]
    [InlineData("$.store.book[*].title", """["Sayings","Sword","Moby","Rings"]""")]
    [InlineData("$.store.*.color", """["red"]""")]
    [InlineData("$..isbn", """["0-553","0-395"]""")]
    [InlineData("$..book[0,2].title", """["Sayings","Moby"]""")]
    [InlineData("$.store.book[:2].title", """["Sayings","Sword"]""")]
    [InlineData("$.store.book[2:].title", """["Moby","Rings"]""")]
    [InlineData("$.store.book[-2:].title", """["Moby","Rings"]""")]
    [InlineData("$.store.book[1:-1].title", """["Sword","Moby"]""")]
    [InlineData("$.store.book[0:4:2].title", """["Sayings","Moby"]""")]
    [InlineData("$.store.book[?(@.isbn)].title", """["Moby","Rings"]""")]
    [InlineData("$.store.book[?(!@.isbn)].title", """["Sayings","Sword"]""")]
    [InlineData("$.store.book[?(@.price < 10)].title", """["Sayings","Moby"]""")]
    [InlineData("$.store.book[?(@.price<$.limit)].title", """["Sayings","Moby"]""")]
    [InlineData("$.store.book[?(@.category == 'fiction' && @.price < 10)].title", """["Moby"]""")]
    [InlineData("$.store.book[?(@.author == 'Rees' || @['price'] > 20)].title", """["Sayings","Rings"]""")]
    [InlineData("$.store.book[?(@.category != \"fiction\")].title", """["Sayings"]""")]
    [InlineData("$.store.book[?(@.title =~ /m.*/i)].title", """["Moby"]""")]
    [InlineData("$.store.book[?(@.author in ['Rees', 'Waugh'])].title", """["Sayings","Sword"]""")]
    [InlineData("$.store.book[?(@.author nin ['Rees', 'Waugh'])].title", """["Moby","Rings"]""")]
    [InlineData("$.store.book[?(@.title contains 'in')].title", """["Sayings","Rings"]""")]
    [InlineData("$.store.book[?(@.title size 4)].title", """["Moby"]""")]
    [InlineData("$.store.book[?(@.isbn == null)].title", "[]")]
    [InlineData("$..[?(@.color == 'red')].price", "[19.95]")]
    [InlineData("$.tags[?(@ == 'new')]", """["new"]""")]
    [InlineData("$.store.book[0]['author','title'].length", "[]")]
    [InlineData("$.absent[*].deeper", "[]")]
    [InlineData("$.limit[*]", "[]")]
    [InlineData("$.absent[:1]", "[]")]
    public void An_indefinite_path_gives_an_array(string path, string expected)
    {
        Assert.False(JsonPath.Parse(path).IsDefinite);
        Assert.Equal(expected, Read(path));
    }

    [Theory]
    [InlineData("$.absent", "No results for path: $['absent']")]
    [InlineData("$.absent.deeper.still", "Missing property in path $['absent']")]
    [InlineData("$.store.absent", "No results for path: $['store']['absent']")]
    [InlineData("$.store.book[9]", "No results for path: $['store']['book'][9]")]
    public void A_definite_path_to_nothing_says_where_it_ends(string path, string expected)
    {
        var parsed = JsonPath.Parse(path);
        var document = JsonValues.Parse(Store);

        Assert.True(JsonValues.IsUndefined(parsed.Evaluate(document)));
        Assert.Equal(expected, parsed.ExplainMiss(document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("$.")]
    [InlineData("$..")]
    [InlineData("$.a.")]
    [InlineData("$[")]
    [InlineData("$[]")]
    [InlineData("$['a]")]
    [InlineData("$['a'")]
    [InlineData("$[1:2:0]")]
    [InlineData("$[99999999999]")]
    [InlineData("$.a b")]
    [InlineData("$.a[?(@.b]")]
    [InlineData("$.a[?(@.b ==)]")]
    [InlineData("$.a[?(1)]")]
    [InlineData("$.a[?(@.b =~ /(/)]")]
    [InlineData("$.a.nosuch()")]
    [InlineData("$x")]
    public void What_is_no_path_is_refused_with_its_text(string path)
    {
        var refused = Assert.Throws<JsonPathSyntaxException>(() => JsonPath.Parse(path));

        Assert.Contains($"'{path}'", refused.Message, StringComparison.Ordinal);
        Assert.InRange(refused.Position, 0, path.Length);
    }

    [Theory]
    [InlineData("$", true)]
    [InlineData("$.a['b'][0]", true)]
    [InlineData("$.a[-1]", false)]
    [InlineData("$.a[*]", false)]
    [InlineData("$..a", false)]
    [InlineData("$.a.length()", false)]
    public void Only_names_and_indexes_make_a_reference_path(string path, bool expected) =>
        Assert.Equal(expected, JsonPath.Parse(path).IsReference);

    [Fact]
    public void A_path_that_multiplies_values_fails_instead_of_running_on()
    {
        var nested = JsonValues.Parse(string.Concat(Enumerable.Repeat("[[1,2],", 60)) + "0" + new string(']', 60));

        Assert.Equal("States.Runtime", Assert.Throws<StatesException>(() => JsonPath.Parse("$..*..*..*..*").Evaluate(nested)).Error);
    }

    [Fact]
    public void A_path_has_no_more_steps_than_a_document_is_deep() =>
        Assert.Throws<JsonPathSyntaxException>(() => JsonPath.Parse("$" + string.Concat(Enumerable.Repeat("[?(@)]", 100_000))));

    [Theory]
    [InlineData("/(a+)+b/", false)]
    [InlineData("/(?=a)a+/", true)]
    public void A_pattern_does_not_run_away(string pattern, bool matches)
    {
        var document = JsonValues.ArrayOf([JsonValues.StringOf(new string('a', 5000))]);

        Assert.Equal(matches ? 1 : 0, JsonPath.Parse($"$[?(@ =~ {pattern})]").Evaluate(document).GetArrayLength());
    }

    private static string Read(string path) => JsonValues.Text(JsonPath.Parse(path).Evaluate(JsonValues.Parse(Store)));
}
