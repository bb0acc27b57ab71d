namespace AsteroidWorkflows.LocalCloud.Rekognition;

/// <summary>A face in a picture.</summary>
/// <param name="Identity">Whose face it is: two faces of one identity look alike.</param>
/// <param name="Sunglasses">Whether it wears sunglasses.</param>
/// <param name="Smiles">Whether it smiles.</param>
/// <param name="Left">Where it begins, as a part of the picture's width.</param>
/// <param name="Top">Where it begins, as a part of the picture's height.</param>
/// <param name="Width">Its width, as a part of the picture's.</param>
/// <param name="Height">Its height, as a part of the picture's.</param>
public sealed record PictureFace(string Identity, bool Sunglasses, bool Smiles, double Left, double Top, double Width, double Height);
