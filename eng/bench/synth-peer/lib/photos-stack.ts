import { ArnFormat, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnCollection } from 'aws-cdk-lib/aws-rekognition';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { DotnetFunction } from './dotnet-function';
import { LostEvents } from './lost-events';
import { PrivateBucket } from './private-bucket';
import { Workflow } from './workflow';
import { WorkflowStack } from './workflow-stack';

export class PhotosStack extends WorkflowStack {
  constructor(scope: Construct, id: string) {
    super(scope, id, "AsteroidWorkflows: riders' photos, checked, indexed and resized");
    const accessLogs = PrivateBucket.forAccessLogs(this);
    const photos = new PrivateBucket(this, 'Photos', accessLogs);
    photos.notifyEventBridge();
    const thumbnails = new PrivateBucket(this, 'Thumbnails', accessLogs);
    const riders = this.addPersonalTable('Riders', 'Username');
    const notices = new Topic(this, 'Notices', { displayName: 'Photos that do not meet the rules', enforceSSL: true });
    const collection = new CfnCollection(this, 'Faces', { collectionId: `${this.stackName.toLowerCase()}-faces` });
    collection.applyRemovalPolicy(RemovalPolicy.DESTROY);

    const collectionArn = this.formatArn({ service: 'rekognition', resource: 'collection', resourceName: collection.collectionId, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
    const small = { memorySize: 256, timeout: Duration.seconds(60), environment: { REKOGNITION_COLLECTION_ID: collection.collectionId } };
    const onCollection = (name: string, description: string, ...actions: string[]): DotnetFunction =>
      this.addFunction(name, description, small).allow(actions, collectionArn).allowObjects(photos, 's3:GetObject');
    const functions = [
      this.addFunction('FaceDetection', 'Refuses a photo that does not show one face', small).allowOnAnyResource('Detect', 'rekognition:DetectFaces').allowObjects(photos, 's3:GetObject'),
      onCollection('FaceSearch', 'Refuses a face that is known already', 'rekognition:SearchFacesByImage'),
      onCollection('IndexFace', 'Adds a face to the collection', 'rekognition:IndexFaces'),
      onCollection('RemoveFace', 'Takes a face back out of the collection', 'rekognition:DeleteFaces', 'rekognition:SearchFacesByImage'),
      this.addFunction('Thumbnail', 'Makes a small copy of a photo', { memorySize: 1536, timeout: Duration.seconds(60), environment: { THUMBNAIL_BUCKET: thumbnails.bucketName } })
        .allowObjects(photos, 's3:GetObject')
        .allowObjects(thumbnails, 's3:PutObject'),
    ];

    const workflow = (name: string, definition: string, sampleInput?: string) =>
      new Workflow(this, name, {
        definition,
        functions,
        substitutions: { RiderTableName: riders.tableName, NoticeTopicArn: notices.topicArn },
        statements: [
          new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [riders.tableArn] }),
          new PolicyStatement({ actions: ['sns:Publish'], resources: [notices.topicArn] }),
        ],
        alarms: this.alarms,
        holdsPersonalData: true,
        sampleInput,
      });
    workflow('ProcessPhoto', 'Photos', `{"userId":"user_a","s3Bucket":"${photos.bucketName}","s3Key":"1_happy_face.jpg"}`);
    workflow('ProcessPhotoBatch', 'PhotoBatch', `{"s3Bucket":"${photos.bucketName}","images":[{"userId":"user_a","s3Key":"1_happy_face.jpg"}]}`);
    const upload = workflow('ProcessUpload', 'PhotoUpload');
    new Rule(this, 'OnUpload', {
      description: 'Starts the workflow for each photo that is uploaded',
      eventPattern: { source: ['aws.s3'], detailType: ['Object Created'], detail: { bucket: { name: [photos.bucketName] }, object: { key: [{ wildcard: '*/*' }], size: [{ numeric: ['>', 0] }] } } },
      targets: [new SfnStateMachine(upload.stateMachine, { deadLetterQueue: new LostEvents(this, 'LostEvents', this.alarms) })],
    });

    this.output('PhotoBucket', 'Where riders upload photos, as <rider>/<file>', photos.bucketName);
    this.output('ThumbnailBucket', 'Where the small copies are', thumbnails.bucketName);
    this.output('RiderTable', 'The table of riders', riders.tableName);
    this.output('NoticeTopic', 'Where notices of refused photos go', notices.topicArn);
    this.output('FaceCollection', 'The Rekognition collection of faces', collection.collectionId);
    functions.forEach((one) => this.output(`${one.node.id}Arn`, `The function ${one.node.id}`, one.function.functionArn));
  }
}
