using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>
/// Puts a person's box on the floor: the lower edge shows the feet, and the upper edge the head. What the body's shape does to
/// the box is taken into account (see <see cref="PersonOutline"/>).
/// </summary>
internal sealed class PersonPlacement(
    ImageRectifier image, Homography floor, HeadMapping? head, PersonOutline? outline, PersonModel person)
{
    // How near to an edge of the image a box counts as cut by it, in heights of the image: detectors round.
    private const double EdgeShare = 0.01;

    // How often a place is corrected by what the body looks like there; it changes little from one place to the next.
    private const int Rounds = 2;

    private readonly double _edge = image.Native.Height * EdgeShare;

    public bool TrySee(in ImageBox box, double score, out PersonSight sight)
    {
        sight = default;
        if (!box.IsUsable)
        {
            return false;
        }

        var (middle, hidden) = Middle(box);
        var noise = Noise(person.EdgeNoise * (1 + (person.DoubtfulNoise * (1 - Math.Clamp(score, 0, 1)))), box) + (hidden / 2);
        var below = TrySeeHead(box, middle, noise);
        var isCutBelow = box.Bottom >= image.Native.Height - Math.Max(noise, _edge);
        var edge = new ImagePoint(middle, box.Bottom);
        var feet = isCutBelow ? edge : Feet(edge);
        var guess = isCutBelow ? Math.Max(noise, box.Height / 2.0) : Noise(person.HiddenFeetNoise, box);
        if (!image.TryPlace(floor, feet, noise, guess, out var guessed))
        {
            sight = new(null, default, 1, below);
            return below is not null;
        }

        image.TryPlace(floor, feet, noise, noise, out var seen);
        sight = new(seen, guessed, isCutBelow ? 1 : person.HiddenFeet(score), below);
        return true;
    }

    // Of a body that an edge at the side cuts off, the rest is beyond the edge: as much as lacks to its usual breadth.
    private (double Middle, double Hidden) Middle(in ImageBox box)
    {
        var middle = ((double)box.Left + box.Right) / 2;
        var lacks = Math.Max(0, (person.Breadth * box.Height) - box.Width);
        return box.Left <= _edge && box.Right < image.Native.Width - _edge ? (middle - (lacks / 2), lacks / 2)
            : box.Right >= image.Native.Width - _edge && box.Left > _edge ? (middle + (lacks / 2), lacks / 2)
            : (middle, 0);
    }

    private HeadSight? TrySeeHead(in ImageBox box, double middle, double noise)
    {
        if (head is null || box.Top <= _edge)
        {
            return null;
        }

        var top = Crown(head.Plane, new(middle, box.Top));
        return image.TryPlace(head.Plane, top, noise, noise, out var usual) && image.TryPlace(head.TallerPlane, top, noise, noise, out var taller)
            ? new(usual, (taller.X - usual.X) / HeadMapping.Step, (taller.Y - usual.Y) / HeadMapping.Step)
            : null;
    }

    // From the middle of the lower edge to the feet, which depends a little on where the person stands.
    private ImagePoint Feet(ImagePoint edge)
    {
        var feet = edge;
        for (var round = 0; round < Rounds && outline is not null; round++)
        {
            if (!image.TryPlace(floor, feet, 1, 1, out var place) || !outline.TryFind(place.X, place.Y, out var offset, out _))
            {
                return edge;
            }

            feet = new(edge.X + offset.X, edge.Y + offset.Y);
        }

        return feet;
    }

    private ImagePoint Crown(in Homography plane, ImagePoint edge)
    {
        var crown = edge;
        for (var round = 0; round < Rounds && outline is not null; round++)
        {
            if (!image.TryPlace(plane, crown, 1, 1, out var place) || !outline.TryFind(place.X, place.Y, out _, out var offset))
            {
                return edge;
            }

            crown = new(edge.X + offset.X, edge.Y + offset.Y);
        }

        return crown;
    }

    private double Noise(double share, in ImageBox box) => Math.Max(share * box.Height, person.LeastPixelNoise);
}
