using System.Collections.Immutable;
using StoreTracking.Tracking.Expressions;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Grains.Cameras.Faces;

/// <summary>
/// Decides at whose face a camera looks that may read faces, and collects what it reads until it is of enough visitors. It looks only at
/// those of whom the floor is certain that they are visitors, and never at anybody who is known to work in the store, or wears its
/// uniform: their faces are not even searched for.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
/// <param name="reader">The models' tensors, which somebody else disposes.</param>
/// <param name="options">How many visitors, and for how long.</param>
public sealed class FaceWatch(FaceReader reader, ExpressionWindowOptions options)
{
    // Half of what a uniform covers; the floor is slower to be certain, and nobody is looked at in doubt.
    private const float UniformDoubt = 0.5f;

    // More looks at one face say little more, and cost as much.
    private const int MostLooks = 5;

    // The head is in the upper third of a box; whoever covers more of it may be the one whose face is found.
    private const float HeadShare = 1f / 3;
    private const float MostCovered = 0.3f;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    // What the models have worked out of a face is overwritten once no other follows.
    private static readonly TimeSpan ForgetAfter = TimeSpan.FromSeconds(1);

    private readonly ExpressionWindow _window = new(options);
    private readonly Dictionary<int, Guid> _visitors = [];
    private readonly HashSet<Guid> _present = [];
    private readonly Dictionary<Guid, DateTimeOffset> _due = [];
    private DateTimeOffset? _lookedAt;
    private bool _hasLooked;

    /// <summary>How often a visitor's face was looked at in the open window, for tests.</summary>
    internal int LooksAt(Guid visitor) => _window.LooksAt(visitor);

    /// <summary>The visitors of whom something is held, for tests of the bounds.</summary>
    internal int Held => _visitors.Count + _due.Count;

    /// <summary>Takes note of whose visits the camera's tracks belong to, and who of them works in the store.</summary>
    public void Know(ImmutableArray<TrackedVisitor> visitors, ImmutableArray<ShopperId> staff)
    {
        _visitors.Clear();
        _present.Clear();
        foreach (var visitor in visitors)
        {
            if (!staff.Contains(visitor.Visitor))
            {
                _visitors[visitor.Track] = visitor.Visitor.Value;
                _present.Add(visitor.Visitor.Value);
            }
        }

        foreach (var shopper in staff)
        {
            _window.Withdraw(shopper.Value);
        }

        _window.Keep(_present);
        foreach (var visitor in _due.Keys)
        {
            if (!_present.Contains(visitor))
            {
                _due.Remove(visitor);
            }
        }
    }

    /// <summary>Begins with a picture: one face is looked at in it at most.</summary>
    public void Begin() => _hasLooked = false;

    /// <summary>Looks at somebody, if that may be and it is time to.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="people">Everybody in it.</param>
    /// <param name="index">Who.</param>
    /// <param name="track">The person's track within the camera.</param>
    /// <param name="uniform">How like the clothes are to a uniform of the store, 0 to 1.</param>
    public void Look(Frame picture, ReadOnlySpan<Detection> people, int index, int track, float uniform)
    {
        if (_hasLooked || uniform >= UniformDoubt || !_visitors.TryGetValue(track, out var visitor)
            || picture.CapturedAt < _due.GetValueOrDefault(visitor) || _window.LooksAt(visitor) >= MostLooks || IsCovered(people, index))
        {
            return;
        }

        (_hasLooked, _lookedAt) = (true, picture.CapturedAt);
        _due[visitor] = picture.CapturedAt + Interval;
        if (reader.Read(picture, people[index].Box) is { } reading)
        {
            _window.Add(visitor, picture.CapturedAt, new()
            {
                Valence = reading.Affect?.Valence,
                Arousal = reading.Affect?.Arousal,
                Years = reading.Years,
                Female = reading.Female,
            });
        }
    }

    /// <summary>Lets time pass: gives the window's figure where it is one of a crowd, and overwrites the last face.</summary>
    public CrowdExpression? Advance(DateTimeOffset now)
    {
        if (_lookedAt is { } looked && now - looked > ForgetAfter)
        {
            reader.Forget();
            _lookedAt = null;
        }

        return _window.Close(now);
    }

    private static bool IsCovered(ReadOnlySpan<Detection> people, int index)
    {
        var box = people[index].Box;
        var head = box with { Bottom = box.Top + (HeadShare * box.Height) };
        for (var i = 0; i < people.Length; i++)
        {
            if (i != index && ImageBox.Share(head, people[i].Box) > MostCovered)
            {
                return true;
            }
        }

        return false;
    }
}
