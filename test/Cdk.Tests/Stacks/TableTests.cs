using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class TableTests(SynthesisFixture apps)
{
    [Theory]
    [InlineData("Accounts", "Applications", "id")]
    [InlineData("Photos", "Riders", "Username")]
    public void A_table_of_personal_data_is_encrypted_recoverable_and_paid_by_request(string stack, string name, string key)
    {
        var table = Assert.Single(apps.Dev[stack].OfType("AWS::DynamoDB::Table"));

        Assert.Equal(name, table.Path);
        Assert.Equal($$"""[{"AttributeName":"{{key}}","KeyType":"HASH"}]""", table["KeySchema"]);
        Assert.Equal($$"""{"AttributeName":"{{key}}","AttributeType":"S"}""", table["AttributeDefinitions.0"]);
        Assert.Equal("""{"SSEEnabled":true}""", table["SSESpecification"]);
        Assert.Equal("true", table["PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled"]);
        Assert.Equal("PAY_PER_REQUEST", table["BillingMode"]);
        Assert.Null(table["TableName"]);
    }

    [Fact]
    public void Applications_are_found_by_their_state()
    {
        var table = apps.Dev["Accounts"]["Applications"];

        Assert.Equal("""[{"IndexName":"state","KeySchema":[{"AttributeName":"state","KeyType":"HASH"}],"Projection":{"ProjectionType":"ALL"}}]""", table["GlobalSecondaryIndexes"]);
        Assert.Equal("""{"AttributeName":"state","AttributeType":"S"}""", table["AttributeDefinitions.1"]);
        Assert.Null(apps.Dev["Photos"]["Riders"]["GlobalSecondaryIndexes"]);
    }
}
