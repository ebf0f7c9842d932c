global using Orleans;
global using Orleans.Runtime;
global using StoreTracking.Grains.Interfaces;
