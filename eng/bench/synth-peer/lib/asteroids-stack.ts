import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { Construct } from 'constructs';
import { LostEvents } from './lost-events';
import { PrivateBucket } from './private-bucket';
import { Workflow } from './workflow';
import { WorkflowStack } from './workflow-stack';

export class AsteroidsStack extends WorkflowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, 'AsteroidWorkflows: three files about asteroids and exoplanets, downloaded side by side');
    const files = new PrivateBucket(this, 'Files', PrivateBucket.forAccessLogs(this));
    const timeout = Duration.seconds(60);
    const functions = [
      this.addFunction('DownloadBenner', 'Downloads the list of delta-v values', { timeout }).allowObjects(files, 's3:AbortMultipartUpload', 's3:PutObject'),
      this.addFunction('DownloadExoplanets', 'Downloads the table of exoplanets', { timeout }).allowObjects(files, 's3:AbortMultipartUpload', 's3:PutObject'),
      this.addFunction('ParseMasses', 'Stores the masses of well-known bodies').allowObjects(files, 's3:PutObject'),
    ];
    const input = JSON.stringify({
      bucketName: files.bucketName,
      benner: { url: 'https://echo.jpl.nasa.gov/~lance/delta_v/delta_v.rendezvous.html', filename: 'benner_deltav.csv' },
      exoplanets: { url: 'https://exoplanetarchive.ipac.caltech.edu/TAP/sync?query=select+*+from+cumulative&format=csv', filename: 'exoplanet.csv' },
      masses: { filename: 'massd.json' },
    });
    const workflow = new Workflow(this, 'DownloadAsteroids', { definition: 'Asteroids', functions, alarms: this.alarms, holdsPersonalData: false, sampleInput: input });
    new Rule(this, 'Schedule', {
      description: 'Starts the downloads from time to time',
      enabled: false,
      schedule: Schedule.expression('rate(7 days)'),
      targets: [new SfnStateMachine(workflow.stateMachine, { input: RuleTargetInput.fromText(input), deadLetterQueue: new LostEvents(this, 'LostEvents', this.alarms) })],
    });
    this.output('Bucket', 'Where the files are stored', files.bucketName);
    this.output('Input', 'An input with this bucket, ready to start an execution with', input);
  }
}
