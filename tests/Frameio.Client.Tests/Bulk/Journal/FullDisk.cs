namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>A file on a disk that gets full: that takes part of a line, and there may be room again later.</summary>
internal sealed class FullDisk(string path) : FileStream(
    path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1)
{
    /// <summary>How many bytes of each line it takes.</summary>
    public int RoomFor { get; set; } = int.MaxValue;

    /// <summary>How many lines it takes before it is full; of the next it takes half.</summary>
    public int RoomForLines { get; set; } = int.MaxValue;

    /// <summary>Told when it is full.</summary>
    public Action? OnFull { get; set; }

    public override void Write(byte[] buffer, int offset, int count)
    {
        if (RoomForLines-- == 0)
        {
            RoomFor = count / 2;
            OnFull?.Invoke();
        }

        base.Write(buffer, offset, Math.Min(count, RoomFor));
        if (count > RoomFor)
        {
            throw new IOException("No space left on device");
        }
    }
}
