using System.Diagnostics;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using AsteroidWorkflows.Lambdas.Accounts.Adapters;

namespace AsteroidWorkflows.Accounts.Tests.Adapters;

/// <summary>
/// DynamoDB's wire and its conditional writes, from npm's dynalite: a child process on a free loopback port, ended with the tests. The
/// process also ends by itself when its input does, so that a killed test run leaves nothing behind.
/// </summary>
public sealed class Dynalite : IAsyncLifetime
{
    private const string Script =
        """
        const server = require('dynalite')({ createTableMs: 0 });
        server.listen(0, '127.0.0.1', () => console.log(server.address().port));
        process.stdin.resume().on('end', () => process.exit());
        """;

    private Process? _process;
    private string? _url;

    /// <summary>The repository's root, where `npm ci` puts dynalite; null where it isn't installed.</summary>
    public static string? Root { get; } = FindRoot();

    public IAmazonDynamoDB? Client { get; private set; }

    public async Task InitializeAsync()
    {
        if (Root is null)
        {
            return;
        }

        _process = Process.Start(new ProcessStartInfo("node", ["-e", Script])
        {
            WorkingDirectory = Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var port = await _process.StandardOutput.ReadLineAsync();
        _url = $"http://127.0.0.1:{port}";
        Client = Connect();
    }

    /// <summary>A client, through the given way to HTTP or the SDK's own.</summary>
    public IAmazonDynamoDB Connect(HttpClientFactory? http = null) => new AmazonDynamoDBClient(
        new BasicAWSCredentials("test", "test"),
        new AmazonDynamoDBConfig { ServiceURL = _url, AuthenticationRegion = "us-east-1", HttpClientFactory = http });

    /// <summary>A table of its own for a test, as the stack makes it.</summary>
    public async Task<DynamoDbApplicationStore> StoreAsync(string tableName)
    {
        await Client!.CreateTableAsync(new CreateTableRequest
        {
            TableName = tableName,
            AttributeDefinitions = [new("id", ScalarAttributeType.S), new("state", ScalarAttributeType.S)],
            KeySchema = [new("id", KeyType.HASH)],
            BillingMode = BillingMode.PAY_PER_REQUEST,
            GlobalSecondaryIndexes =
            [
                new()
                {
                    IndexName = DynamoDbApplicationStore.StateIndex,
                    KeySchema = [new("state", KeyType.HASH)],
                    Projection = new() { ProjectionType = ProjectionType.ALL },
                },
            ],
        });
        while ((await Client.DescribeTableAsync(tableName)).Table.TableStatus != TableStatus.ACTIVE)
        {
            // Each question takes a turn of dynalite's event loop, in which it makes the table.
        }

        return new DynamoDbApplicationStore(Client, tableName);
    }

    public Task DisposeAsync()
    {
        Client?.Dispose();
        _process?.Kill();
        _process?.Dispose();
        return Task.CompletedTask;
    }

    private static string? FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "node_modules", "dynalite", "package.json")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
