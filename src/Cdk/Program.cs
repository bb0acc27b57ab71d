using Amazon.CDK;
using AsteroidWorkflows.Cdk;
using AsteroidWorkflows.Cdk.Settings;
using AsteroidWorkflows.FastSynth;

try
{
    StaleBuild.Refuse(Checkout.Root, AppContext.BaseDirectory);
    using var fast = FastSynthesis.Start(Path.Combine(Checkout.Root, "artifacts", "fast-synth"));
    var app = new App();
    AsteroidApp.AddStacks(app, AppPackages.Below(Checkout.Root, notice: Console.Error.WriteLine));
    app.Synth();
    return 0;
}
catch (Exception failure) when (failure is SettingsException or InvalidOperationException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
