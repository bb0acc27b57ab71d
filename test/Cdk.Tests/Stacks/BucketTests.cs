using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class BucketTests(SynthesisFixture apps)
{
    [Fact]
    public void A_bucket_is_encrypted_and_never_public()
    {
        Assert.All(Buckets, one => AssertPrivate(one.Bucket));
    }

    private static void AssertPrivate(SynthesizedResource bucket)
    {
        Assert.Equal("AES256", bucket["BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm"]);
        Assert.Equal("""{"BlockPublicAcls":true,"BlockPublicPolicy":true,"IgnorePublicAcls":true,"RestrictPublicBuckets":true}""", bucket["PublicAccessBlockConfiguration"]);
        Assert.Equal("BucketOwnerEnforced", bucket["OwnershipControls.Rules.0.ObjectOwnership"]);
    }

    [Fact]
    public void Only_TLS_1_2_and_above_is_spoken()
    {
        Assert.All(Buckets, one => AssertTls(one.Stack, one.Bucket.Path));
    }

    private static void AssertTls(SynthesizedStack stack, string name)
    {
        var policy = stack[$"{name}/Policy"];
        var denied = Permissions.Statements(policy).Where(statement => JsonText.Of(statement["Effect"]) == "Deny").ToList();

        Assert.Equal($"${{{name}}}", policy["Bucket"]);
        Assert.Equal(["""{"Bool":{"aws:SecureTransport":"false"}}""", """{"NumericLessThan":{"s3:TlsVersion":1.2}}"""], denied.Select(statement => JsonText.Of(statement["Condition"])));
        Assert.All(denied, statement =>
        {
            Assert.Equal("s3:*", JsonText.Of(statement["Action"]));
            Assert.Equal("""{"AWS":"*"}""", JsonText.Of(statement["Principal"]));
            Assert.Equal([$"${{{name}.Arn}}", $"${{{name}.Arn}}/*"], Permissions.Texts(statement["Resource"]));
        });
    }

    [Theory]
    [InlineData("Asteroids", "Files")]
    [InlineData("Photos", "Photos")]
    [InlineData("Photos", "Thumbnails")]
    public void Requests_are_logged_and_only_from_this_account(string stack, string name)
    {
        var prefix = name.ToLowerInvariant();
        Assert.Equal($$"""{"DestinationBucketName":"${AccessLogs}","LogFilePrefix":"{{prefix}}/"}""", apps.Dev[stack][name]["LoggingConfiguration"]);
        var allowed = Permissions.Statements(apps.Dev[stack]["AccessLogs/Policy"]).Where(statement => JsonText.Of(statement["Effect"]) == "Allow").Select(JsonText.Of);
        Assert.Contains(
            """{"Action":"s3:PutObject","Condition":{"ArnLike":{"aws:SourceArn":"${NAME.Arn}"},"StringEquals":{"aws:SourceAccount":"${AWS::AccountId}"}},"Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},"Resource":"${AccessLogs.Arn}/PREFIX/*"}"""
                .Replace("NAME", name, StringComparison.Ordinal).Replace("PREFIX", prefix, StringComparison.Ordinal),
            allowed);
    }

    [Theory]
    [InlineData("Asteroids", 1)]
    [InlineData("Photos", 2)]
    public void Nobody_else_is_let_into_a_bucket_by_its_policy(string stack, int logged)
    {
        var allowed = apps.Dev[stack].OfType("AWS::S3::BucketPolicy")
            .SelectMany(Permissions.Statements)
            .Where(statement => JsonText.Of(statement["Effect"]) == "Allow")
            .Select(statement => JsonText.Of(statement["Principal"])!)
            .ToList();

        Assert.Equal(Enumerable.Repeat("""{"Service":"logging.s3.amazonaws.com"}""", logged), allowed);
    }

    [Fact]
    public void Uploads_that_were_not_finished_go_after_a_day_and_access_logs_after_90() => Assert.All(Buckets, one => Assert.Equal(
        one.Bucket.Path == "AccessLogs"
            ? """[{"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1},"ExpirationInDays":90,"Status":"Enabled"}]"""
            : """[{"AbortIncompleteMultipartUpload":{"DaysAfterInitiation":1},"Status":"Enabled"}]""",
        one.Bucket["LifecycleConfiguration.Rules"]));

    private List<(SynthesizedStack Stack, SynthesizedResource Bucket)> Buckets => [.. apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::S3::Bucket").Select(bucket => (stack, bucket)))];
}
