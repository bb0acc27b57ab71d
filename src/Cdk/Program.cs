using Amazon.CDK;
using AsteroidWorkflows.Cdk;
using AsteroidWorkflows.Cdk.Jsii;
using AsteroidWorkflows.Cdk.Lambda;
using AsteroidWorkflows.Cdk.Settings;

var phases = new SynthTimings();
phases.End(".NET starts");
try
{
    using (JsiiProcess.Own())
    {
        phases.End("Node starts");
        var app = new App();
        phases.End("Node loads CDK");
        AsteroidApp.AddStacks(app, new LambdaPackages(Path.Combine(Checkout.Root, "artifacts", "lambda"), Console.Error.WriteLine));
        phases.End("Stacks are defined");
        app.Synth();
        phases.End("CDK synthesizes, checks");
    }

    phases.End("Node ends");
    return 0;
}
catch (Exception failure) when (failure is SettingsException or InvalidOperationException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}
