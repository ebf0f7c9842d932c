using Orleans.Calls;

namespace Orleans.Activations;

/// <summary>
/// Runs an activation's turns one at a time on the thread pool: the tasks that its code started or awaits, and the requests
/// that the activation lets through. Code that awaits comes back here, since requests run inside a task of this scheduler.
/// </summary>
internal sealed class TurnScheduler(Activation activation) : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Turns in a row before other activations get the thread.</summary>
    private const int Quantum = 128;

    private readonly Queue<Task> _tasks = [];
    private int _scheduled;

    /// <summary>Looks for work, now or after the turn that runs.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _scheduled, 1) == 0)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        }
    }

    /// <summary>Runs work in a turn, in the pool's own execution context rather than its caller's.</summary>
    public void Run(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            _ = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.DenyChildAttach, this);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        RuntimeContext.Activation = activation;
        for (var turns = 0; turns < Quantum && (RunTask() | RunRequest()); turns++)
        {
        }

        RuntimeContext.Activation = null;
        Interlocked.Exchange(ref _scheduled, 0);
        if (HasTask || activation.HasRequest)
        {
            Wake();
        }
    }

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_tasks)
        {
            return [.. _tasks];
        }
    }

    protected override void QueueTask(Task task)
    {
        lock (_tasks)
        {
            _tasks.Enqueue(task);
        }

        Wake();
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && RuntimeContext.Activation == activation && TryExecuteTask(task);

    private bool HasTask
    {
        get
        {
            lock (_tasks)
            {
                return _tasks.Count > 0;
            }
        }
    }

    private bool RunTask()
    {
        Task? task;
        lock (_tasks)
        {
            if (!_tasks.TryDequeue(out task))
            {
                return false;
            }
        }

        TryExecuteTask(task);
        return true;
    }

    private bool RunRequest()
    {
        if (activation.TakeRequest() is not { } request)
        {
            return false;
        }

        new Task(static state => ((Request)state!).RunAsync(), request, TaskCreationOptions.DenyChildAttach).RunSynchronously(this);
        return true;
    }
}
