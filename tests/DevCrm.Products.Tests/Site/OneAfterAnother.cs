// The tests share one running site and count the files it stores.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
