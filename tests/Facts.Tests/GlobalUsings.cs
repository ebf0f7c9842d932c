global using StoreTracking.Grains.Interfaces;
