using System.Diagnostics.CodeAnalysis;
using Orleans.Activations;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Calls;

/// <summary>Something that a target does in one or more turns, one after the other unless they may interleave.</summary>
internal abstract class Request
{
    /// <summary>Counts what its target received; the older of two goes first.</summary>
    public long Order { get; set; }

    /// <summary>What runs it; set when it is received.</summary>
    public Target Target { get; set; } = null!;

    public virtual bool AlwaysInterleave => false;

    public virtual bool ReadOnly => false;

    /// <summary>Whether it counts as use of the activation.</summary>
    public virtual bool KeepAlive => true;

    /// <summary>Whether nobody waits for it any more.</summary>
    public virtual bool Abandoned => false;

    /// <summary>Runs it on its target and tells the target when it has ended. It never throws.</summary>
    public abstract Task RunAsync();

    /// <summary>Ends it without running it.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Finds another target after its own went away.</summary>
    public virtual void Reroute()
    {
    }
}

/// <summary>A call that waits for its answer, as the clock sees it.</summary>
internal abstract class PendingCall : Request
{
    public long Deadline { get; set; }

    public LinkedListNode<PendingCall>? Node { get; set; }

    public int Stripe { get; set; }

    public abstract void TimeOut();
}

/// <summary>One call of one method.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The source has neither a timer nor a wait handle, and the grain may keep its token.")]
internal sealed class Call<TArgs, TResult>(MethodShape<TArgs, TResult> method, TArgs args) : PendingCall
{
    private readonly TaskCompletionSource<TResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Silo _silo = null!;
    private GrainId _id;
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _registration;

    public Task<TResult> Result => _result.Task;

    public override bool AlwaysInterleave => method.AlwaysInterleave;

    public override bool ReadOnly => method.ReadOnly;

    public override bool Abandoned => !method.OneWay && _result.Task.IsCompleted;

    public void Send(Silo silo, GrainId id, CancellationToken token)
    {
        (_silo, _id) = (silo, id);
        if (method.OneWay)
        {
            _result.SetResult(default!);
        }
        else
        {
            if (token.IsCancellationRequested)
            {
                _result.SetCanceled(token);
                return;
            }

            if (token.CanBeCanceled)
            {
                _cancellation = new();
                _registration = token.UnsafeRegister(static (call, token) => ((Call<TArgs, TResult>)call!).Cancel(token), this);
            }

            silo.Deadlines.Add(this, method.ResponseTimeout);
        }

        Reroute();
    }

    public override void Reroute()
    {
        try
        {
            _silo.Deliver(_id, this);
        }
        catch (Exception exception)
        {
            Fail(exception);
        }
    }

    public override async Task RunAsync()
    {
        try
        {
            var result = await method.Invoke(Target.Instance, args, _cancellation?.Token ?? default);
            if (_result.TrySetResult(result))
            {
                Forget();
            }
        }
        catch (Exception exception)
        {
            Fail(exception);
            if (exception is InconsistentStateException { IsSourceActivation: true } conflict)
            {
                conflict.IsSourceActivation = false;
                Target.Distrust(exception);
            }
        }

        Target.OnCompleted(this);
    }

    public override void Fail(Exception exception)
    {
        if (method.OneWay)
        {
            _silo.Log.OneWayCallFailed(exception, method.Name, _id);
        }
        else if (_result.TrySetException(exception))
        {
            Forget();
        }
    }

    public override void TimeOut()
    {
        if (_result.TrySetException(new TimeoutException(
            $"Response did not arrive on time in {method.ResponseTimeout ?? _silo.Deadlines.Default} for {method.Name} of {_id}.")))
        {
            _registration.Dispose();
        }
    }

    // The caller learns of its own cancellation at once; the grain learns of it in a turn.
    private void Cancel(CancellationToken token)
    {
        if (_result.TrySetCanceled(token))
        {
            _silo.Deadlines.Remove(this);
            Target?.Post(_cancellation!.Cancel);
        }
    }

    private void Forget()
    {
        _silo.Deadlines.Remove(this);
        _registration.Dispose();
    }
}
