using System.Text.Json.Serialization.Metadata;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>
/// Sends every call of V2. V2 is announced to end after 2026-12-01 (source: the vendor's forum), and a service without
/// it may answer 404 to whatever is asked: so a 404 is taken for "there is no such thing" only while V2 still knows who
/// is asking.
/// </summary>
internal sealed class LegacyTransport(ServiceTransport transport)
{
    /// <summary>Who is asking. There is always an answer to it, as long as there is a V2.</summary>
    public static readonly Operation Me = new(HttpMethod.Get, "/v2/me", 200);

    /// <summary>Sends an operation and reads the record it answers with.</summary>
    public async Task<T> ReadAsync<T>(Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : LegacyRecord => RecordIn(await ExchangeAsync(call, cancellationToken), call, type);

    /// <summary>Sends a removal and reads the record it answers with.</summary>
    /// <returns>Null where the answer was lost and sending it again found nothing left.</returns>
    public async Task<T?> RemoveAsync<T>(Call call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : LegacyRecord
    {
        if (await WhileAliveAsync(call, transport.TryRemoveAsync(call, cancellationToken), cancellationToken)
            is { } answer)
        {
            return RecordIn(answer, call, type);
        }

        await RequireLifeAfterLossAsync(call, cancellationToken);
        return null;
    }

    /// <summary>Sends an operation and gives its answer as it came.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.EndpointUnavailable"/>: V2 answers no more.
    /// </exception>
    public Task<Answer> ExchangeAsync(Call call, CancellationToken cancellationToken) =>
        WhileAliveAsync(call, transport.ExchangeAsync(call, cancellationToken), cancellationToken);

    // V2's reference gives 200 for its records, and 201 for some of what it answers with 200: both mean done.
    private static T RecordIn<T>(Answer answer, Call call, JsonTypeInfo<T> type)
        where T : LegacyRecord => answer.Status is 200 or 201 && answer.Read(type) is { } record && record.IsWhole()
            ? record
            : throw answer.Unreadable(call);

    private async Task<TAnswer> WhileAliveAsync<TAnswer>(
        Call call, Task<TAnswer> sending, CancellationToken cancellationToken)
    {
        try
        {
            return await sending;
        }
        catch (FrameioException doubt) when (doubt.Kind == FrameioErrorKind.OutcomeUnknown)
        {
            // That V2 is gone by now says nothing of a try from before.
            throw;
        }
        catch (FrameioException refusal) when (IsEnd(refusal, call))
        {
            throw Ended(refusal);
        }
        catch (FrameioException refusal) when (refusal.StatusCode == 404)
        {
            await RequireLifeAsync(call, cancellationToken);
            throw;
        }
    }

    private async Task RequireLifeAfterLossAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            await RequireLifeAsync(call, cancellationToken);
        }
        catch (FrameioException silence)
        {
            throw new FrameioException(
                FrameioErrorKind.OutcomeUnknown,
                $"{call} may have been applied by a try whose answer was lost; the next found nothing, which proves "
                    + $"nothing unless V2 still answers: {silence.Message}",
                silence)
            { StatusCode = silence.StatusCode };
        }
    }

    // Asked anew for each 404, since a sign of life from before it says nothing of it.
    private Task<Answer> RequireLifeAsync(Call call, CancellationToken cancellationToken) =>
        ExchangeAsync(new Call(Me, Me.PathFor(), call.Observer), cancellationToken);

    private static bool IsEnd(FrameioException refusal, Call call) =>
        refusal.StatusCode == 410 || (refusal.StatusCode == 404 && call.Operation == Me);

    private static FrameioException Ended(FrameioException refusal) => new(
        FrameioErrorKind.EndpointUnavailable,
        $"V2 answers no more, as was announced for after 2026-12-01; connect to V4 instead. {refusal.Message}",
        refusal)
    { StatusCode = refusal.StatusCode, ServerErrors = refusal.ServerErrors, NeedsV4 = true };
}
