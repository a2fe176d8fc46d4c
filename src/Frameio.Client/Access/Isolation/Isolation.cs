using Frameio.Client.Errors;

namespace Frameio.Client.Access.Isolation;

/// <summary>The isolation of one batch, a call at a time.</summary>
internal sealed class Isolation<T>(
    IReadOnlyList<T> items,
    Func<IReadOnlyList<T>, CancellationToken, Task<BatchAnswer>> send,
    Func<CancellationToken, Task<BatchAnswer?>> control,
    BatchExperience experience,
    string group,
    Func<int, int, int, int> budgetOf)
{
    private readonly Undecided<T> _undecided = new(items);
    private OffenderRate _rate = experience.Expectation;
    private int _calls;
    private int _found;
    private bool _vouched;

    public bool IsOpen => _undecided.Count > 0;

    /// <summary>
    /// A refusal of everything may have nothing to do with the items, and one call that is bound to succeed tells. It
    /// is spared while the group took the last changes of this run: then splitting itself will tell, by the first group
    /// that is accepted. It is made at the latest before the first item is condemned in a batch of which nothing was
    /// accepted, since a group can stop taking changes in between. The last item of a batch fails with the same words
    /// either way.
    /// </summary>
    private bool IsDoubtful => !_vouched && _undecided.Count > 1
        && (_undecided.Contaminated == 1 || (_undecided.Contaminated > 1 && !experience.IsTrusted(group)));

    /// <summary>Makes at most one call and returns the items that are decided by it.</summary>
    public async Task<IReadOnlyList<(T Item, FrameioException? Error)>> StepAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_undecided.Contaminated == 1 && !IsDoubtful)
        {
            _found++;
            Learn(bad: 1, good: 0);
            return _undecided.Condemn();
        }

        if (_calls >= budgetOf(items.Count, _found, experience.LargestBatch))
        {
            return _undecided.Fail(_undecided.Count, Unresolved());
        }

        return IsDoubtful ? await ControlAsync(cancellationToken) : await SendAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<(T Item, FrameioException? Error)>> ControlAsync(
        CancellationToken cancellationToken)
    {
        BatchAnswer? answer = await control(cancellationToken);
        _calls += answer is null ? 0 : 1;
        _vouched = true;
        switch (answer)
        {
            case null:
                return [];

            case BatchAnswer.Accepted:
                experience.Trust(group);
                return [];

            default:
                return GiveUp(ErrorOf(answer));
        }
    }

    private async Task<IReadOnlyList<(T Item, FrameioException? Error)>> SendAsync(CancellationToken cancellationToken)
    {
        int size = NextSize();
        BatchAnswer answer = await send(_undecided.Front(size), cancellationToken);
        _calls++;
        switch (answer)
        {
            case BatchAnswer.Accepted:
                _vouched = true;
                experience.Trust(group);
                Learn(bad: 0, good: size);
                return _undecided.Accept(size);

            case BatchAnswer.Refused refused:
                return Refuse(size, refused);

            case BatchAnswer.TooLarge when size > 1:
                _calls--;
                experience.Shrink(size);
                return [];

            // An answer that was lost says nothing of the items that weren't in the call.
            case BatchAnswer.Impossible { Error.Kind: FrameioErrorKind.OutcomeUnknown } lost:
                experience.Distrust(group);
                return _undecided.Fail(size, lost.Error);

            default:
                return GiveUp(ErrorOf(answer));
        }
    }

    private int NextSize()
    {
        int limit = experience.LargestBatch;
        if (_undecided.Whole > 0)
        {
            return Math.Min(_undecided.Whole, limit);
        }

        int contaminated = _undecided.Contaminated;
        return BinarySplitting.NextSize(
            _rate, contaminated, Math.Min(limit, contaminated > 0 ? contaminated - 1 : _undecided.Count));
    }

    private void Learn(int bad, int good)
    {
        _rate = _rate.After(bad, good);
        experience.Learn(bad, good);
    }

    // Names that aren't in the batch are no names.
    private List<(T Item, FrameioException? Error)> Refuse(int size, BatchAnswer.Refused refused)
    {
        int[] named = refused.Named.Where(index => index >= 0 && index < size).Distinct().ToArray();
        if (named.Length == 0)
        {
            _undecided.Contaminate(size, refused.Error);
            return [];
        }

        _found += named.Length;
        return _undecided.RemoveNamed(size, named, refused.ErrorOf);
    }

    // Whatever is sent next would be answered the same.
    private List<(T Item, FrameioException? Error)> GiveUp(FrameioException error)
    {
        experience.Distrust(group);
        return _undecided.Fail(_undecided.Count, NothingSent(error));
    }

    // Only the control can get here with an unknown outcome, and what is unknown of it is not unknown of the items.
    private static FrameioException NothingSent(FrameioException error) => error.Kind == FrameioErrorKind.OutcomeUnknown
        ? new FrameioException(FrameioErrorKind.ServerFault, $"The row was not applied. {error.Message}", error)
        { StatusCode = error.StatusCode, ServerErrors = error.ServerErrors }
        : error;

    private FrameioException Unresolved()
    {
        FrameioException? refusal = _undecided.Refusal;
        return new FrameioException(
            FrameioErrorKind.Unresolved,
            ($"The service refuses rows of this batch without naming them, and {_calls} calls did not tell which. "
                + refusal?.Message).TrimEnd(),
            refusal)
        { StatusCode = refusal?.StatusCode, ServerErrors = refusal?.ServerErrors ?? [] };
    }

    private static FrameioException ErrorOf(BatchAnswer answer) => answer switch
    {
        BatchAnswer.Refused refused => refused.Error,
        BatchAnswer.TooLarge tooLarge => tooLarge.Error,
        BatchAnswer.Impossible impossible => impossible.Error,
        _ => throw new InvalidOperationException("An accepted batch has no error."),
    };
}
