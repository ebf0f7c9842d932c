// Each class has a silo of its own with all its cameras; several at once would measure the machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
