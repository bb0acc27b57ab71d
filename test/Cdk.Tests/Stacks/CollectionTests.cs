using AsteroidWorkflows.Cdk.Tests.Synthesis;

namespace AsteroidWorkflows.Cdk.Tests.Stacks;

[Collection(SynthesisCollection.Name)]
public sealed class CollectionTests(SynthesisFixture apps)
{
    [Fact]
    public void There_is_one_collection_of_faces_and_functions_are_told_its_name()
    {
        var collection = Assert.Single(apps.Dev.Stacks.SelectMany(stack => stack.OfType("AWS::Rekognition::Collection")));

        Assert.Equal("Faces", collection.Path);
        Assert.Equal("photos-dev-faces", collection["CollectionId"]);
        Assert.Equal("photos-dev-faces", apps.Dev["Photos"]["IndexFace/Function"]["Environment.Variables.REKOGNITION_COLLECTION_ID"]);
    }
}
