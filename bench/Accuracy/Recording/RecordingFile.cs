using System.Runtime.InteropServices;
using StoreTracking.Simulation.Truth;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Accuracy.Recording;

/// <summary>Keeps a recording, so that association can be tried again without rendering again.</summary>
internal static class RecordingFile
{
    public static void Write(string path, StoreRecording recording)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(recording.Start.UtcTicks);
        writer.Write(recording.FrameTime.Ticks);
        writer.Write(recording.Moments.Count);
        foreach (var moment in recording.Moments)
        {
            writer.Write(moment.At.UtcTicks);
            writer.Write(moment.Occupancy);
            Write<RecordedPerson>(writer, moment.People);
            writer.Write(moment.Views.Length);
            foreach (var view in moment.Views)
            {
                Write<RecordedBox>(writer, view.Truth);
                Write<Detection>(writer, view.Detections);
                Write<float>(writer, view.Colours);
            }
        }

        var truth = recording.Truth;
        WriteAll(writer, truth.Visits, visit =>
        {
            writer.Write(visit.Person);
            writer.Write(visit.Party);
            writer.Write(visit.From.UtcTicks);
            writer.Write(visit.To.UtcTicks);
            writer.Write(visit.Entrance);
            writer.Write(visit.Exit);
        });
        WriteAll(writer, truth.Stays, stay =>
        {
            writer.Write(stay.Person);
            writer.Write(stay.Staff);
            writer.Write(stay.Zone);
            writer.Write(stay.From.UtcTicks);
            writer.Write(stay.To.UtcTicks);
        });
        WriteAll(writer, truth.Engagements, engagement =>
        {
            writer.Write(engagement.Person);
            writer.Write(engagement.Fixture);
            writer.Write(engagement.From.UtcTicks);
            writer.Write(engagement.To.UtcTicks);
        });
        WriteAll(writer, truth.Crossings, crossing =>
        {
            writer.Write(crossing.Person);
            writer.Write(crossing.Staff);
            writer.Write(crossing.Line);
            writer.Write(crossing.Inwards);
            writer.Write(crossing.At.UtcTicks);
        });
    }

    public static StoreRecording Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var recording = new StoreRecording { Start = Time(reader), FrameTime = new(reader.ReadInt64()) };
        var moments = reader.ReadInt32();
        for (var i = 0; i < moments; i++)
        {
            var (at, occupancy, people) = (Time(reader), reader.ReadInt32(), Read<RecordedPerson>(reader));
            var views = new RecordedView[reader.ReadInt32()];
            for (var view = 0; view < views.Length; view++)
            {
                views[view] = new(Read<RecordedBox>(reader), Read<Detection>(reader), Read<float>(reader));
            }

            recording.Moments.Add(new(at, occupancy, people, views));
        }

        var truth = recording.Truth;
        ReadAll(reader, () => truth.Visits.Add(new(
            reader.ReadInt32(), reader.ReadInt32(), Time(reader), Time(reader), reader.ReadString(), reader.ReadString())));
        ReadAll(reader, () => truth.Stays.Add(new(
            reader.ReadInt32(), reader.ReadBoolean(), reader.ReadString(), Time(reader), Time(reader))));
        ReadAll(reader, () => truth.Engagements.Add(new(reader.ReadInt32(), reader.ReadString(), Time(reader), Time(reader))));
        ReadAll(reader, () => truth.Crossings.Add(new(
            reader.ReadInt32(), reader.ReadBoolean(), reader.ReadString(), reader.ReadBoolean(), Time(reader))));
        return recording;
    }

    private static DateTimeOffset Time(BinaryReader reader) => new(reader.ReadInt64(), TimeSpan.Zero);

    private static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> items)
        where T : unmanaged
    {
        writer.Write(items.Length);
        writer.Write(MemoryMarshal.AsBytes(items));
    }

    private static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static void WriteAll<T>(BinaryWriter writer, List<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        items.ForEach(write);
    }

    private static void ReadAll(BinaryReader reader, Action read)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            read();
        }
    }
}
