using Amazon.CDK;
using Amazon.CDK.AWS.SQS;
using AsteroidWorkflows.FastSynth;

// A CDK program like any other. CloudFormation refuses a delay above 900 seconds, and CDK's validation of templates says so before.
using var fast = FastSynthesis.Start();
var app = new App();
var stack = new Stack(app, "Small");
_ = new CfnQueue(stack, "Queue", new CfnQueueProps { DelaySeconds = int.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) });
app.Synth();
