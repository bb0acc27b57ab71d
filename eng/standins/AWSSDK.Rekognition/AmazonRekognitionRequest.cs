using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>The base of all requests to Rekognition.</summary>
public class AmazonRekognitionRequest : AmazonWebServiceRequest;
