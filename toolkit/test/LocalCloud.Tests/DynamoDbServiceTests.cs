using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using AsteroidWorkflows.LocalCloud.Tests.Support;

namespace AsteroidWorkflows.LocalCloud.Tests;

public sealed class DynamoDbServiceTests : IDisposable
{
    private readonly CloudFolder _folder = new();

    private IAmazonDynamoDB Client => _folder.Cloud.Clients.DynamoDb;

    private static string Table => CloudFolder.Table;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_item_is_read_as_it_was_written_also_by_another_process()
    {
        var item = new Dictionary<string, AttributeValue>
        {
            ["id"] = new("a/../b"),
            ["name"] = new("Ünï \"quoted\""),
            ["count"] = new() { N = "12.50" },
            ["is"] = new() { BOOL = true },
            ["map"] = new() { M = new() { ["inner"] = new("x") } },
            ["list"] = new() { L = [new("y"), new() { NULL = true }] },
        };
        await Client.PutItemAsync(Table, item);

        using var other = _folder.Open();
        var read = (await other.Clients.DynamoDb.GetItemAsync(Table, Key("a/../b"))).Item;

        Assert.Equal("Ünï \"quoted\"", read["name"].S);
        Assert.Equal("12.50", read["count"].N);
        Assert.True(read["is"].BOOL);
        Assert.Equal("x", read["map"].M["inner"].S);
        Assert.True(read["list"].L[1].NULL);
        Assert.Equal(item.Count, read.Count);
    }

    [Fact]
    public async Task Keys_that_differ_in_case_only_are_two_items_also_where_files_ignore_case()
    {
        await PutAsync("Anna", "FIRST");
        await PutAsync("anna", "SECOND");

        Assert.Equal("FIRST", (await Client.GetItemAsync(Table, Key("Anna"))).Item["state"].S);
        var files = Directory.EnumerateFiles(_folder.Path, "*.json", SearchOption.AllDirectories).ToList();
        Assert.Equal(2, files.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("#state = :a", true)]
    [InlineData("#state = :b", false)]
    [InlineData("#state <> :b", true)]
    [InlineData("attribute_exists(id)", true)]
    [InlineData("attribute_not_exists(reason)", true)]
    [InlineData("attribute_not_exists(id) OR #state = :a", true)]
    [InlineData("attribute_exists(id) AND #state = :b OR #state = :a", true)]
    [InlineData("attribute_exists(id) AND (#state = :b OR attribute_exists(reason))", false)]
    [InlineData("NOT #state = :b", true)]
    [InlineData("#state IN (:b, :a)", true)]
    [InlineData("#state BETWEEN :a AND :b", true)]
    [InlineData("begins_with(#state, :s)", true)]
    [InlineData("contains(#state, :b)", false)]
    [InlineData("size(#state) > :three", true)]
    [InlineData("reason = :a", false)]
    [InlineData("reason <> :a", true)]
    public async Task A_write_hangs_on_its_condition(string condition, bool holds)
    {
        await PutAsync("one", "SUBMITTED");
        var request = new DeleteItemRequest
        {
            TableName = Table,
            Key = Key("one"),
            ConditionExpression = condition,
            ExpressionAttributeNames = new() { ["#state"] = "state" },
            ExpressionAttributeValues = new() { [":a"] = new("SUBMITTED"), [":b"] = new("Z"), [":s"] = new("SUB"), [":three"] = new() { N = "3" } },
        };

        if (holds)
        {
            await Client.DeleteItemAsync(request);
        }
        else
        {
            await Assert.ThrowsAsync<ConditionalCheckFailedException>(() => Client.DeleteItemAsync(request));
        }

        Assert.Equal(holds, !(await Client.GetItemAsync(Table, Key("one"))).IsItemSet);
    }

    [Fact]
    public async Task An_update_sets_and_removes_at_once()
    {
        await PutAsync("one", "SUBMITTED");

        var updated = await Client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Table,
            Key = Key("one"),
            UpdateExpression = "SET #state = :new, before = #state REMOVE #name",
            ReturnValues = ReturnValue.ALL_NEW,
            ExpressionAttributeNames = new() { ["#state"] = "state", ["#name"] = "name" },
            ExpressionAttributeValues = new() { [":new"] = new("APPROVED") },
        });

        Assert.Equal("APPROVED", updated.Attributes["state"].S);
        Assert.Equal("SUBMITTED", updated.Attributes["before"].S);
        Assert.DoesNotContain("name", updated.Attributes.Keys);
    }

    [Fact]
    public async Task Of_many_writers_on_one_condition_one_wins()
    {
        await PutAsync("one", "SUBMITTED");
        using var other = _folder.Open();

        var won = await Task.WhenAll(Enumerable.Range(0, 40).Select(async index =>
        {
            try
            {
                await (index % 2 == 0 ? _folder.Cloud : other).Clients.DynamoDb.UpdateItemAsync(new UpdateItemRequest
                {
                    TableName = Table,
                    Key = Key("one"),
                    UpdateExpression = "SET #state = :new",
                    ConditionExpression = "#state = :old",
                    ExpressionAttributeNames = new() { ["#state"] = "state" },
                    ExpressionAttributeValues = new() { [":new"] = new($"BY_{index}"), [":old"] = new("SUBMITTED") },
                });
                return true;
            }
            catch (ConditionalCheckFailedException)
            {
                return false;
            }
        }));

        Assert.Single(won, isWinner => isWinner);
    }

    [Fact]
    public async Task A_query_on_the_index_comes_page_by_page_and_shows_what_was_asked_for()
    {
        foreach (var index in Enumerable.Range(0, 5))
        {
            await PutAsync($"id-{index}", index == 3 ? "APPROVED" : "SUBMITTED");
        }

        var (found, pages, last) = (new List<string>(), 0, (Dictionary<string, AttributeValue>?)null);
        do
        {
            var page = await Client.QueryAsync(new QueryRequest
            {
                TableName = Table,
                IndexName = CloudFolder.Index,
                KeyConditionExpression = "#state = :state",
                ProjectionExpression = "id",
                Limit = 3,
                ExclusiveStartKey = last,
                ExpressionAttributeNames = new() { ["#state"] = "state" },
                ExpressionAttributeValues = new() { [":state"] = new("SUBMITTED") },
            });
            found.AddRange(page.Items.Select(item => Assert.Single(item).Value.S));
            last = page.LastEvaluatedKey is { Count: > 0 } key ? key : null;
            pages++;
        }
        while (last is not null);

        Assert.Equal(["id-0", "id-1", "id-2", "id-4"], found);
        Assert.Equal(2, pages);
    }

    [Theory]
    [InlineData("SET state = :v", "reserved keyword")]
    [InlineData("SET #undefined = :v", "#undefined")]
    [InlineData("SET color = :undefined", ":undefined")]
    [InlineData("SET id = :v", "part of the key")]
    [InlineData("ADD counter :v", "SET and REMOVE")]
    [InlineData("SET color = ", "unexpected end")]
    [InlineData("SET color ! :v", "!")]
    public async Task An_update_that_is_wrong_or_unknown_is_refused_with_a_reason(string update, string reason)
    {
        await PutAsync("one", "SUBMITTED");

        var refused = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => Client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = Table,
            Key = Key("one"),
            UpdateExpression = update,
            ExpressionAttributeValues = new() { [":v"] = new("red") },
        }));

        Assert.Equal("ValidationException", refused.ErrorCode);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_local_tables_do_not_have_is_refused_by_name()
    {
        var operation = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => Client.ListTablesAsync());
        Assert.Contains("ListTables", operation.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => Client.GetItemAsync("elsewhere", Key("one")));
    }

    private static Dictionary<string, AttributeValue> Key(string id) => new() { ["id"] = new(id) };

    private async Task PutAsync(string id, string state) =>
        await Client.PutItemAsync(Table, new() { ["id"] = new(id), ["state"] = new(state), ["name"] = new("Spock") });
}
