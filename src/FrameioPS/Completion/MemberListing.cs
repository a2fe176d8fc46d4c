using System.Diagnostics;
using Frameio.Client.Users;

namespace FrameioPS.Completion;

/// <summary>The people of one place as they were read last; what is older than a few seconds is read again.</summary>
/// <param name="read">Reads them.</param>
internal sealed class MemberListing(Func<Task<IReadOnlyList<FrameioUser>>> read)
{
    private static readonly TimeSpan _fresh = TimeSpan.FromSeconds(10);

    /// <summary>Within what somebody at the prompt may be kept waiting.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(150);

    private readonly object _gate = new();
    private readonly Stopwatch _age = new();
    private Task<IReadOnlyList<FrameioUser>>? _reading;
    private IReadOnlyList<FrameioUser>? _last;

    /// <summary>
    /// The people. A reading goes on by itself, and what was read before stands in for one that takes long.
    /// </summary>
    public async Task<IReadOnlyList<FrameioUser>> BrowseAsync()
    {
        Task<IReadOnlyList<FrameioUser>> reading = Begin();
        if (_last is { } before)
        {
            await Task.WhenAny(reading, Task.Delay(_patience));
            return reading.Status == TaskStatus.RanToCompletion ? await reading : before;
        }

        return await reading;
    }

    private Task<IReadOnlyList<FrameioUser>> Begin()
    {
        lock (_gate)
        {
            if (_reading is null || (_reading.IsCompleted && _age.Elapsed > _fresh))
            {
                _age.Restart();
                _reading = Task.Run(KeepAsync);
            }

            return _reading;
        }
    }

    private async Task<IReadOnlyList<FrameioUser>> KeepAsync()
    {
        IReadOnlyList<FrameioUser> people = await read();
        _last = people;
        return people;
    }
}
