using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using AsteroidWorkflows.Lambdas.Accounts.Contracts;
using AsteroidWorkflows.Lambdas.Accounts.Ports;

namespace AsteroidWorkflows.Lambdas.Accounts.Adapters;

/// <summary>The applications in a DynamoDB table: key `id`, index <see cref="StateIndex"/>.</summary>
public sealed class DynamoDbApplicationStore(IAmazonDynamoDB client, string tableName) : IApplicationStore
{
    /// <summary>The table's global secondary index: hash key `state`, all attributes.</summary>
    public const string StateIndex = "state";

    private const string AbsentOrInState = "attribute_not_exists(id) OR #state = :state";

    /// <summary>The attributes that may be shown, each by a placeholder, since `state` and `name` are DynamoDB's own words.</summary>
    private static readonly Dictionary<string, string> Shown =
        new[] { "id", "name", "address", "state", "reason" }.ToDictionary(name => $"#{name}");

    /// <inheritdoc/>
    public Task AddAsync(StoredApplication application) => client.PutItemAsync(new PutItemRequest
    {
        TableName = tableName,
        Item = Attributes(application),
        ConditionExpression = AbsentOrInState,
        ExpressionAttributeNames = new() { ["#state"] = "state" },
        ExpressionAttributeValues = new() { [":state"] = new(Name(application.Item.State)) },
    });

    /// <inheritdoc/>
    public async Task<StoredApplication?> GetAsync(string id)
    {
        var response = await client.GetItemAsync(new GetItemRequest { TableName = tableName, Key = Key(id), ConsistentRead = true });
        return response.Item is { Count: > 0 } attributes ? Application(attributes) : null;
    }

    /// <inheritdoc/>
    public Task<bool> TryUpdateAsync(StoredApplication before, StoredApplication after)
    {
        var update = new ConditionalUpdate()
            .Expect("state", Name(before.Item.State))
            .Expect("taskToken", before.Token?.Value)
            .Expect("decision", Name(before.Decision))
            .Set("state", Name(after.Item.State))
            .Set("reason", after.Item.Reason)
            .Set("taskToken", after.Token?.Value)
            .Set("decision", Name(after.Decision));
        return TryAsync(client.UpdateItemAsync(new UpdateItemRequest
        {
            TableName = tableName,
            Key = Key(before.Item.Id),
            ConditionExpression = update.Condition,
            UpdateExpression = update.Update,
            ExpressionAttributeNames = update.Names,
            ExpressionAttributeValues = update.Values,
        }));
    }

    /// <inheritdoc/>
    public Task<bool> TryRemoveAsync(StoredApplication before) => TryAsync(client.DeleteItemAsync(new DeleteItemRequest
    {
        TableName = tableName,
        Key = Key(before.Item.Id),
        ConditionExpression = AbsentOrInState,
        ExpressionAttributeNames = new() { ["#state"] = "state" },
        ExpressionAttributeValues = new() { [":state"] = new(Name(before.Item.State)) },
    }));

    /// <inheritdoc/>
    public async Task<FindResult> FindAsync(ApplicationState state, PageKey? after)
    {
        var response = await client.QueryAsync(new QueryRequest
        {
            TableName = tableName,
            IndexName = StateIndex,
            KeyConditionExpression = "#state = :state",
            ProjectionExpression = string.Join(", ", Shown.Keys),
            ExpressionAttributeNames = Shown,
            ExpressionAttributeValues = new() { [":state"] = new(Name(state)) },
            ExclusiveStartKey = after is null ? null : new() { ["id"] = new(after.Id), ["state"] = new(Name(after.State)) },
        });
        var next = response.LastEvaluatedKey is { Count: > 0 } last ? new PageKey(last["id"].S, State(last)) : null;
        var items = (response.Items ?? []).Select(attributes => Application(attributes).Item).ToList();
        return new FindResult(items, response.Count ?? 0, response.ScannedCount ?? 0, next);
    }

    private static async Task<bool> TryAsync(Task conditionalWrite)
    {
        try
        {
            await conditionalWrite;
            return true;
        }
        catch (ConditionalCheckFailedException)
        {
            return false;
        }
    }

    private static Dictionary<string, AttributeValue> Key(string id) => new() { ["id"] = new(id) };

    private static Dictionary<string, AttributeValue> Attributes(StoredApplication application)
    {
        var attributes = new Dictionary<string, string?>
        {
            ["id"] = application.Item.Id,
            ["name"] = application.Item.Name,
            ["address"] = application.Item.Address,
            ["state"] = Name(application.Item.State),
            ["reason"] = application.Item.Reason,
            ["taskToken"] = application.Token?.Value,
            ["decision"] = Name(application.Decision),
        };
        return attributes.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => new AttributeValue(pair.Value));
    }

    private static StoredApplication Application(Dictionary<string, AttributeValue> attributes) => new(
        new ApplicationItem(
            attributes["id"].S,
            Text(attributes, "name") ?? "",
            Text(attributes, "address") ?? "",
            State(attributes),
            Text(attributes, "reason")),
        Text(attributes, "taskToken") is { } token ? new TaskToken(token) : null,
        Text(attributes, "decision") is { } decision ? EnumByName<ReviewDecision>.ValueOf(decision) : null);

    private static string? Text(Dictionary<string, AttributeValue> attributes, string name) => attributes.GetValueOrDefault(name)?.S;

    private static ApplicationState State(Dictionary<string, AttributeValue> attributes) =>
        EnumByName<ApplicationState>.ValueOf(Text(attributes, "state"));

    private static string Name(ApplicationState state) => EnumByName<ApplicationState>.NameOf(state);

    private static string? Name(ReviewDecision? decision) => decision is { } value ? EnumByName<ReviewDecision>.NameOf(value) : null;
}
