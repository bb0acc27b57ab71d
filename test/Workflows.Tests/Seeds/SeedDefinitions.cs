namespace AsteroidWorkflows.Workflows.Tests.Seeds;

/// <summary>The workflows as JSONPath definitions, as they would be written by hand. ${Name} stands for the ARN of a function.</summary>
internal static class SeedDefinitions
{
    private const string LambdaRetry =
        """ "Retry":[{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException","Lambda.TooManyRequestsException"]}] """;

    private const string DownloadRetry = """ "Retry":[{"ErrorEquals":["HTTPError"],"IntervalSeconds":10,"MaxAttempts":3,"BackoffRate":2}] """;

    public static string Asteroids { get; } = """
        {"StartAt":"Download Initial Files","States":{"Download Initial Files":{"Type":"Parallel","End":true,"Branches":[
        {"StartAt":"Download Benner","States":{"Download Benner":{"Type":"Task","Resource":"${DownloadBenner}",@retry,"End":true}}},
        {"StartAt":"Download Exoplanets","States":{"Download Exoplanets":{"Type":"Task","Resource":"${DownloadExoplanets}",@retry,"End":true}}},
        {"StartAt":"Parse Masses","States":{"Parse Masses":{"Type":"Task","Resource":"${ParseMasses}","End":true}}}]}}}
        """.Replace("@retry", DownloadRetry, StringComparison.Ordinal);

    public static string Accounts { get; } = """
        {"StartAt":"Check Applicant Data","States":{
        "Check Applicant Data":{"Type":"Parallel","ResultPath":"$.checks","Next":"Review Required?",
          "Catch":[{"ErrorEquals":["UnprocessableDataException"],"ResultPath":"$.error-info","Next":"Flag Application As Unprocessable"}],"Branches":[
          {"StartAt":"Check Name","States":{"Check Name":{"Type":"Task","Resource":"${DataChecking}",
            "Parameters":{"command":"CHECK_NAME","data":{"name.$":"$.application.name"}},@retry,"End":true}}},
          {"StartAt":"Check Address","States":{"Check Address":{"Type":"Task","Resource":"${DataChecking}",
            "Parameters":{"command":"CHECK_ADDRESS","data":{"address.$":"$.application.address"}},@retry,"End":true}}}]},
        "Review Required?":{"Type":"Choice","Default":"Approve Application","Choices":[
          {"Variable":"$.checks[0].flagged","BooleanEquals":true,"Next":"Pending Review"},
          {"Variable":"$.checks[1].flagged","BooleanEquals":true,"Next":"Pending Review"}]},
        "Pending Review":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken","ResultPath":"$.review","Next":"Review Approved?",
          "Parameters":{"FunctionName":"${Flag}","Payload":{"id.$":"$.application.id","flagType":"REVIEW","taskToken.$":"$$.Task.Token",
            "checks":{"name.$":"$.checks[0].flagged","address.$":"$.checks[1].flagged"}}}},
        "Review Approved?":{"Type":"Choice","Choices":[
          {"Variable":"$.review.decision","StringEquals":"APPROVE","Next":"Approve Application"},
          {"Variable":"$.review.decision","StringEquals":"REJECT","Next":"Reject Application"}]},
        "Approve Application":{"Type":"Task","Resource":"${Approve}","Parameters":{"id.$":"$.application.id"},@retry,"End":true},
        "Reject Application":{"Type":"Task","Resource":"${Reject}","Parameters":{"id.$":"$.application.id"},@retry,"End":true},
        "Flag Application As Unprocessable":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","ResultPath":"$.review","OutputPath":"$.review.Payload",
          "Parameters":{"FunctionName":"${Flag}","Payload":{"id.$":"$.application.id","flagType":"UNPROCESSABLE_DATA","errorInfo.$":"$.error-info"}},
          @retry,"End":true}}}
        """.Replace("@retry", LambdaRetry, StringComparison.Ordinal);

    public const string Orders = """
        {"StartAt":"ProcessOrders","States":{"ProcessOrders":{"Type":"Map","ItemsPath":"$.orders","End":true,"ItemProcessor":{
        "ProcessorConfig":{"Mode":"INLINE"},"StartAt":"ProcessItem","States":{"ProcessItem":{"Type":"Task","Resource":"${ProcessItem}","End":true}}}}}}
        """;

    public const string Parallel = """
        {"StartAt":"ParallelProcessing","States":{"ParallelProcessing":{"Type":"Parallel","Next":"FinalState","Branches":[
        {"StartAt":"TaskA","States":{"TaskA":{"Type":"Task","Resource":"${TaskA}","End":true}}},
        {"StartAt":"TaskB","States":{"TaskB":{"Type":"Task","Resource":"${TaskB}","End":true}}}]},"FinalState":{"Type":"Succeed"}}}
        """;
}
