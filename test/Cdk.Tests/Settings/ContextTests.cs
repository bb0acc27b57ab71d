using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Settings;

[Collection(SynthesisCollection.Name)]
public sealed class ContextTests(SynthesisFixture apps)
{
    [Fact]
    public void A_key_that_the_app_does_not_know_stops_it_before_anything_is_made()
    {
        var folder = apps.NewFolder();

        var failure = Assert.Throws<SettingsException>(() => SynthesizedApp.Define(folder, ("stagee", "prod")));

        Assert.StartsWith("'stagee' is no setting.", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateDirectories(folder, "*-linux-*"));
    }

    [Fact]
    public void A_value_that_is_not_allowed_stops_it_too()
    {
        var failure = Assert.Throws<SettingsException>(() => SynthesizedApp.Define(apps.NewFolder(), ("stage", "production")));

        Assert.StartsWith("'stage' cannot be 'production': it is dev or prod.", failure.Message, StringComparison.Ordinal);
    }
}
