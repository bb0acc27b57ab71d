namespace AsteroidWorkflows.LocalCloud.Wire;

/// <summary>A service of AWS as its SDK client sees it: requests in, responses out.</summary>
internal interface IWireService
{
    Task<HttpResponseMessage> AnswerAsync(WireRequest request);
}
